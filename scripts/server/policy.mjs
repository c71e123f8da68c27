/** Which addresses are the public's, and what each kind of answer allows a browser to do. */

/** Content Security Policy, level 3. `'none'` and `'self'` only: readers are sent nowhere else. */
const publicPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // The focal point of an image is a style attribute.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
]

/** Payload's admin is a Next application with inline scripts and styles; logins guard it. */
const adminPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "base-uri 'self'",
]

const notOfTheSite = /^\/(?:admin|api)(?:\/|$)/
const isWritten = /^\/(?:admin|api|internal)(?:\/|$)/
const keepsScripts = /^\/_next\/|^\/[^/]+\/preview\//

/**
 * Whether an address is one of the site, and not of the admin or an API.
 *
 * @param {string} path
 */
export function isOfTheSite(path) {
  return !notOfTheSite.test(path)
}

/**
 * Whom an answer of the site is for: previews follow what is typed in the admin, by its scripts.
 *
 * @param {string} path
 * @returns {'public' | 'admin'}
 */
export function kindOf(path) {
  return keepsScripts.test(path) ? 'admin' : 'public'
}

/**
 * Whether an address answers a method. Readers only read; who writes has addresses of their own.
 * TRACE is an error in Next, wherever it is asked.
 *
 * @param {string} path
 * @param {string} method
 */
export function answersMethod(path, method) {
  return isWritten.test(path) ? method !== 'TRACE' : reading.includes(method)
}

/** As the header `Allow` has them. */
export const reading = ['GET', 'HEAD']

/**
 * An address as Next can read it: a percent sign that stands for nothing would be an error there,
 * and is no page here.
 *
 * @param {string} url
 */
export function readable(url) {
  try {
    decodeURI(url)
    return url
  } catch {
    return url.replaceAll('%', '%25')
  }
}

/**
 * @param {'public' | 'admin'} kind
 * @param {{ secure: boolean }} site whether readers reach it over https
 * @returns {Record<string, string>}
 */
export function securityHeaders(kind, { secure }) {
  const policy = kind === 'public' ? publicPolicy : adminPolicy
  return {
    'Content-Security-Policy': [...policy, ...(secure ? ['upgrade-insecure-requests'] : [])].join(
      '; ',
    ),
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}

/**
 * Whether a request is one person's: it carries a login, so its answer is for nobody else. Payload
 * says nothing of that, and images it lets every cache keep.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export function carriesLogin({ cookie, authorization }) {
  return authorization !== undefined || /(?:^|;\s*)payload-token=/.test(cookie ?? '')
}
