/** Which addresses are for the public, and what may be asked of them. */

const staff = /^\/(?:admin|api)(?:\/|$)/
const writable = /^\/(?:admin|api|internal)(?:\/|$)/
/** Drafts as they are typed; a preview of the whole site is without scripts, as the site is. */
const preview = /^\/[^/]+\/preview\/(?!site\/)/
const admin = /^\/admin(?:\/|$)/
const asset = /^\/_next\//

/** The methods that readers may use, as the header `Allow` lists them. */
export const readMethods = ['GET', 'HEAD']

/**
 * Whether an address belongs to the public site, and not to the admin or an API.
 *
 * @param {string} path
 */
export function isPublicPath(path) {
  return !staff.test(path)
}

/**
 * Whether the page at a public address keeps the framework's scripts: previews follow, by script,
 * what is typed in the admin.
 *
 * @param {string} path
 */
export function isPreview(path) {
  return preview.test(path)
}

/**
 * Whether Next draws a page with inline scripts at an address, for people who are logged in.
 *
 * @param {string} path
 */
export function isScripted(path) {
  return admin.test(path) || isPreview(path)
}

/**
 * Which Content Security Policy the answers of an address have, pages for readers aside: those get
 * theirs when they are finished (`finish-page.mjs`).
 *
 * @param {string} path
 * @returns {'public' | 'admin'}
 */
export function policyOf(path) {
  return isPublicPath(path) && !isPreview(path) && !asset.test(path) ? 'public' : 'admin'
}

/**
 * Whether an address allows a method. The public site is read-only. TRACE is an error in Next,
 * wherever it is sent.
 *
 * @param {string} path
 * @param {string} method
 */
export function allowsMethod(path, method) {
  return writable.test(path) ? method !== 'TRACE' : readMethods.includes(method)
}
