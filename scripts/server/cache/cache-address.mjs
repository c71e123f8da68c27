/** Under which address the response to a request is cached. Pure. */
import { hasCredentials } from '../credentials.mjs'
import { isPublicPath } from '../public-path.mjs'

const internal = /^\/(?:internal|health|_next)(?:\/|$)/
const secret = /^\/[^/]+\/(?:preview|shared)\//
/** Collections that readers without an account may read. */
const readable =
  /^\/api\/(?:(?:relations|faqs|media|redirects|unpublishings|change-notes)(?:\/|$)|graphql$)/
const mediaFile = /^\/api\/media\/file\//
const longest = 4096

/** The parameters that pages know; others do not make another page. */
const parameters = [
  { path: /^\/[^/]+\/search$/, names: ['q', 'page'] },
  { path: /^\/[^/]+\/[^/]+\/at$/, names: ['day'] },
  { path: /^\/[^/]+\/[^/]+\/at\/timegate$/, names: ['datetime'] },
  { path: /\/feed\.(?:atom|json)$/, names: ['page'] },
  { path: /^\/[^/]+(?:\/[^/]+\/updates)?$/, names: ['page', 'year', 'letter'] },
]

/**
 * @typedef {object} CacheAddress
 * @property {string} address path and query in one form: what is asked of the application
 * @property {boolean} isPage whether it is one of the public site, and not of an API
 */

/**
 * @param {{ method?: string, url?: string, headers: import('node:http').IncomingHttpHeaders }} request
 * @returns {CacheAddress | undefined} nothing for what is never cached: what somebody with an account
 *   asks of the API, previews, share links, everything that is not reading
 */
export function cacheAddress({ method, url = '/', headers }) {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (url.length > longest) return undefined
  const [path = '/', query = ''] = split(url)
  // The reader's language decides where it leads.
  if (path === '/' || internal.test(path) || secret.test(path)) return undefined
  if (isPublicPath(path)) return { address: path + kept(path, query), isPage: true }
  if (!readable.test(path) || hasCredentials(headers)) return undefined
  // Whom an answer may be shown to by a browser depends on who asks (CORS), a part on which.
  if (headers.origin !== undefined || headers.range !== undefined) return undefined
  if (mediaFile.test(path)) return { address: path, isPage: false }
  return { address: query ? `${path}?${query}` : path, isPage: false }
}

/** @returns {[path: string, query: string]} */
export function split(url) {
  const at = url.indexOf('?')
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}

function kept(path, query) {
  if (!query) return ''
  const names = parameters.find((each) => each.path.test(path))?.names ?? []
  const given = new URLSearchParams(query)
  const known = new URLSearchParams()
  for (const name of names) {
    const value = given.get(name)
    if (value !== null) known.set(name, value)
  }
  return known.size > 0 ? `?${known}` : ''
}
