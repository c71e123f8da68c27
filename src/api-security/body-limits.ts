/**
 * How long the body of a request may be, by what is asked for: what nobody needs is not read. Files for
 * import have limits of their own, at their endpoints.
 */

/** Bytes. The longest page, with its segments, has less. */
export const largestJson = 1_000_000
/** Of an endpoint of accounts: an e-mail address, a password, a token. */
const largestLogin = 10_000
/** Of a query that is sent as a body, as the admin does where its address would be too long. */
export const largestQuery = 100_000
/** Of an image; Payload asks for it too. */
export const largestImage = 20_000_000
/** What a form has around its fields and files. */
const formAround = 100_000

/** Those that anybody may ask, and that read no document. */
const ofLogins = new Set([
  '/login',
  '/logout',
  '/refresh-token',
  '/unlock',
  '/forgot-password',
  '/reset-password',
  '/first-register',
  '/verify/:id',
  '/second-factor',
  '/second-factor/enrol',
  '/second-factor/confirm',
  '/second-factor/recovery-codes',
  '/second-factor/remove',
  '/second-factor/ways',
  '/second-factor/passkeys',
  '/second-factor/passkeys/begin',
  '/second-factor/passkeys/remove',
  '/oidc/ways',
  '/oidc/code',
])

/**
 * @param path of the endpoint, below its collection
 * @param takes what kind of documents the collection has
 */
export function bodyLimits(
  path: string,
  { accounts = false, files = false } = {},
): { json: number; form: number } {
  if (accounts && ofLogins.has(path)) return { json: largestLogin, form: largestLogin }
  const form = largestJson + formAround
  const takesFile = files && (path === '/' || path === '/:id')
  return { json: largestJson, form: takesFile ? largestImage + form : form }
}
