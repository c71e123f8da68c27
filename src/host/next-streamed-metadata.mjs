/**
 * Titles and alternates stand in the head of a page for everybody.
 *
 * Fault: Next sends them after the page, for scripts to move them into the head, to every client that
 *   it does not know as a robot without scripts. `htmlLimitedBots` for every name makes all clients such robots,
 *   but for one that does not say its name (`User-Agent`): that always gets them later, and with them
 *   the scripts.
 * Upstream: https://github.com/vercel/next.js/issues/84750 (also of the client without a name)
 * Since: next 15.2
 * Remove when: it can be turned off for everybody.
 * Canary: tests/canaries/next.test.ts
 * Assertion: Next refuses a configuration without the option's name where it is checked (`next build`
 *   warns); tests/e2e/routes.spec.ts compares what is seen with and without scripts.
 */

export const metadataInHead = { htmlLimitedBots: /.*/ }

/**
 * Gives a client without a name one, before Next sees the request.
 *
 * @param {import('node:http').IncomingMessage} request
 */
export function nameUserAgent({ headers }) {
  headers['user-agent'] ||= 'unknown'
}
