/** Which files of the static mirror stand for which address. Pure. */
import { cacheAddress } from '../cache/cache-address.mjs'

/** What hangs on the address of a page. */
const below = ['', '.md', '/updates', '/feed.atom', '/feed.json', '/card.png']
/** What cannot be known ahead of the question: searches, pages as they stood, drafts. */
const dynamic = /^\/[^/]+\/(?:search|preview|shared|[^/]+\/(?:at|compare))(?:[/?]|$)/
const api = /^\/api\//
const mediaFile = /^\/api\/media\/file\/[^/]+$/
/** Parameters that are part of a file's name must not be a path. */
const plainQuery = /^[\w=&%.-]+$/
/** What a file system takes, with `.br` behind it. */
const longestName = 255 - '.br'.length

/** The folders of the mirror, by what an address answers. */
export const folders = /** @type {const} */ ({
  200: 'site',
  301: 'moved',
  308: 'moved',
  404: 'missing',
  410: 'gone',
  451: 'withheld',
})

/**
 * @param {string} language
 * @param {string} slug
 * @returns {string[]} the addresses that appear and go with a page
 */
export function addressesOfPage(language, slug) {
  const page = `/${language}/${encodeURIComponent(slug)}`
  return below.map((each) => page + each)
}

/**
 * @param {string} language
 * @returns {string[]} the addresses that each language has
 */
export function addressesOfLanguage(language) {
  return ['', '/card.png', '/feed.atom', '/feed.json', '/accessibility', missingPage].map(
    (each) => `/${language}${each}`,
  )
}

/** An address at which there is nothing, and can be nothing: what a language says then. */
const missingPage = '/no/page'

/** @param {string} address */
export function isMissingPage(address) {
  return address.endsWith(missingPage) && address.split('/').length === 4
}

/** The addresses that there is one of. */
export const addressesOfSite = [
  ...['/sitemap.xml', '/llms.txt', '/robots.txt', '/.well-known/security.txt'],
  ...['/favicon.ico', '/apple-icon.png', '/manifest.webmanifest'],
]

/**
 * The form in which an address of this site is in the mirror.
 *
 * @param {string} link as a page has it
 * @param {string} siteUrl
 * @returns {string | undefined} nothing for other sites, and for what needs the application
 */
export function mirroredAddress(link, siteUrl) {
  const local = link.startsWith(`${siteUrl}/`) ? link.slice(siteUrl.length) : link
  if (!local.startsWith('/') || local.startsWith('//')) return undefined
  const [url = ''] = local.split('#')
  const { address } = cacheAddress({ method: 'GET', url, headers: {} }) ?? {}
  if (!address || dynamic.test(address)) return undefined
  return api.test(address) && !mediaFile.test(address) ? undefined : address
}

/**
 * @param {string} html
 * @param {string} siteUrl
 * @returns {string[]} the addresses of this site that a page names
 */
export function linksIn(html, siteUrl) {
  const found = new Set()
  for (const [, name = '', value = ''] of html.matchAll(/\s(href|src|srcset)="([^"]*)"/gi)) {
    const text = value.replaceAll('&amp;', '&')
    const links = /srcset/i.test(name) ? text.split(/,\s+/) : [text]
    for (const link of links) {
      const address = mirroredAddress(link.trim().split(/\s/)[0] ?? '', siteUrl)
      if (address) found.add(address)
    }
  }
  return [...found]
}

/**
 * The file that stands for an address, below the folder of its status. Pages have their address and
 * `.html`, redirects `.to`, all else has its address alone, so that a web server knows types by names.
 *
 * @param {string} address
 * @param {{ status: number, type: string }} response
 * @returns {string | undefined} nothing where no file can have such a name
 */
export function fileOf(address, { status, type }) {
  const folder = folders[status]
  const [path = '', query] = address.split('?')
  if (!folder || (query !== undefined && !plainQuery.test(query))) return undefined
  if (isMissingPage(address)) return `missing${path.slice(0, -missingPage.length)}.html`
  const decoded = decodedPath(path)
  if (decoded === undefined) return undefined
  const ending = folder === 'moved' ? '.to' : type.startsWith('text/html') ? '.html' : ''
  const file = `${folder}${decoded}${query === undefined ? '' : `?${query}`}${ending}`
  const names = file.split('/')
  const fits = names.every((name) => name !== '' && Buffer.byteLength(name) <= longestName)
  return fits && names.every((name) => !/^\.\.?$|\0/.test(name)) ? file : undefined
}

/** As web servers look files up: decoded. A slash that was encoded is none between folders. */
function decodedPath(path) {
  try {
    return /%2f|%00/i.test(path) ? undefined : decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/**
 * Where a symbolic link of `moved/` points, for a web server that makes the new address out of it: a
 * folder below `targets/`. Its name is percent-encoded as in the address, where that is not too long.
 *
 * @param {string} location path of the new address, or an address with `siteUrl`
 * @param {string} siteUrl
 * @returns {string | undefined} nothing where it leads away from the site
 */
export function targetOf(location, siteUrl) {
  const local = location.startsWith(`${siteUrl}/`) ? location.slice(siteUrl.length) : location
  if (!local.startsWith('/') || local.startsWith('//')) return undefined
  const [path = ''] = local.split(/[?#]/)
  const names = path.split('/').slice(1)
  const fitting = names.map((name) => (name.length <= 255 ? name : decodedPath(name)))
  const isFit = (name) => name && Buffer.byteLength(name) <= 255 && !/^\.\.?$/.test(name)
  return fitting.every(isFit) ? `targets/${fitting.join('/')}` : undefined
}
