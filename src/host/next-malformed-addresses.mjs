/**
 * Addresses come to Next in a form that it can read.
 *
 * Fault: where a percent sign begins no valid sequence (`/en/100%`), a page with a parameter is an error
 *   (500), and not one that does not exist. The absolute form of an address (`GET http://host/path`),
 *   which every server must understand (RFC 9112, 3.2.2), is a page that does not exist.
 * Upstream: not reported yet: docs/host-reports/next-malformed-addresses.md
 * Since: next 13.4
 * Remove when: both are answered as the standard says.
 * Canary: tests/canaries/next.test.ts
 * Assertion: tests/rules/server/public-path.test.ts, tests/e2e/odd-addresses.spec.ts
 */

/**
 * The request target in the form that Next can parse: the absolute form loses its origin (RFC 9112,
 * 3.2.2), and a percent sign that begins no valid sequence is escaped, which makes it a page that does
 * not exist instead of an error.
 *
 * @param {string} url
 */
export function safeUrl(url) {
  const target = url.replace(/^https?:\/\/[^/?#]*\/?/i, '/')
  try {
    decodeURI(target)
    return target
  } catch {
    return target.replaceAll('%', '%25')
  }
}
