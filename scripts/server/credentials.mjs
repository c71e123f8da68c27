/** Answers to people who are logged in are for nobody else: no cache may store them. */
import onHeaders from 'on-headers'

/**
 * Whether a request carries a login. Payload sends no `Cache-Control` with answers to such requests,
 * and lets every cache store images.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export function hasCredentials({ cookie, authorization }) {
  return authorization !== undefined || /(?:^|;\s*)payload-token=/.test(cookie ?? '')
}

/**
 * Makes the answer uncacheable, whatever is set on it before it is sent.
 *
 * @param {import('node:http').ServerResponse} response
 */
export function setNoStore(response) {
  onHeaders(response, () => response.setHeader('Cache-Control', 'private, no-store'))
}
