/**
 * Previews of what will be: `/{language}/preview/site/{key}/…` is answered by the very pages of
 * `/{language}/…`, which read the key from the request's scope (`src/delivery/server/dependencies.ts`). What
 * they answer is for nobody else, and its links lead to the same preview. Pure but for `keepPrivate`.
 */
import { Parser } from 'htmlparser2'
import onHeaders from 'on-headers'
import { isPublicPath } from './public-path.mjs'

const previewed = /^\/([^/?]+)\/preview\/site\/([^/?]+)(\/[^?]*)?(\?.*)?$/
const pageInLanguage = /^\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)(?=[/?#]|$)/
const own = /^\/[^/]+\/(?:preview|shared)\//
/** What a reader follows. Links for machines name the public addresses. */
const followed = { a: 'href', area: 'href', form: 'action' }

/**
 * @typedef {object} Preview
 * @property {string} key says what is previewed
 * @property {string} url what is asked for in it, with its query
 * @property {string} path the same without
 *
 * @param {string | undefined} url of a request
 * @returns {Preview | undefined}
 */
export function previewIn(url) {
  const [, language, key, rest = '', query = ''] = previewed.exec(url ?? '') ?? []
  if (!language || !key) return undefined
  const path = `/${language}${rest === '/' ? '' : rest}`
  return { key: decoded(key), path, url: path + query }
}

function decoded(key) {
  try {
    return decodeURIComponent(key)
  } catch {
    return ''
  }
}

/**
 * @param {string} href
 * @param {Preview} preview
 * @returns {string} the same page in the preview; unchanged where it is none of the public site
 */
export function intoPreview(href, { key }) {
  const [, language] = pageInLanguage.exec(href) ?? []
  if (!language || !isPublicPath(href.split(/[?#]/)[0] ?? href) || own.test(href)) return href
  return `/${language}/preview/site/${encodeURIComponent(key)}${href.slice(language.length + 1)}`
}

/**
 * Leads the links of a page to the preview.
 *
 * @param {string} html as React writes it: attributes in double quotes
 * @param {Preview} preview
 */
export function withPreviewLinks(html, preview) {
  /** @type {{ start: number, end: number, tag: string }[]} */
  const tags = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const href = attributes[followed[name]]
      if (href === undefined || intoPreview(href, preview) === href) return
      const [start, end] = [parser.startIndex, parser.endIndex + 1]
      const attribute = new RegExp(`(\\s${followed[name]}=")([^"]*)`)
      const tag = html
        .slice(start, end)
        .replace(attribute, (_, before, value) => before + intoPreview(value, preview))
      tags.push({ start, end, tag })
    },
  })
  parser.write(html)
  parser.end()
  const pieces = tags.map(
    ({ start, tag }, index) => html.slice(tags[index - 1]?.end ?? 0, start) + tag,
  )
  return pieces.join('') + html.slice(tags.at(-1)?.end ?? 0)
}

/**
 * Makes whatever is answered private: no cache stores it, no search engine lists it, no other site learns its
 * address, and where it leads on, it leads to the preview.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {Preview} preview
 */
export function keepPrivate(response, preview) {
  onHeaders(response, () => {
    response.setHeader('Cache-Control', 'private, no-store')
    response.setHeader('X-Robots-Tag', 'noindex, nofollow')
    // Not to others; the forms of the preview need their own origin.
    response.setHeader('Referrer-Policy', 'same-origin')
    for (const name of ['ETag', 'Surrogate-Key', 'Link']) response.removeHeader(name)
    const location = response.getHeader('Location')
    if (location) response.setHeader('Location', intoPreview(String(location), preview))
  })
}
