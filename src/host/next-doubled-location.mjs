/**
 * A redirect says once where it leads.
 *
 * Fault: where Next makes a redirect that it keeps, it says twice where it leads: `Location: /a` and
 *   `Location: /a`, which some proxies join to `/a, /a`.
 * Upstream: https://github.com/vercel/next.js/issues/82117,
 *   https://github.com/vercel/next.js/pull/95913 (open)
 * Since: next 15
 * Remove when: a release has #95913.
 * Canary: tests/canaries/next.test.ts
 * Assertion: it looks at what is sent, and needs nothing of Next; tests/e2e/server.spec.ts counts.
 */

/** @param {import('node:http').ServerResponse} response before its headers are sent */
export function sendLocationOnce(response) {
  const [location] = [response.getHeader('Location')].flat()
  if (location !== undefined) response.setHeader('Location', location)
}
