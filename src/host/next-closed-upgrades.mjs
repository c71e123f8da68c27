/**
 * A client that offers another protocol gets its answer.
 *
 * Fault: Next listens to `upgrade` on the server that it is given, and closes every connection that is
 *   not its own WebSocket: also that of a client that would like HTTP/2 (`Upgrade: h2c`, as Java's
 *   sends), which then gets no answer at all.
 * Upstream: https://github.com/vercel/next.js/pull/97028 (open: who owns an upgrade);
 *   https://github.com/vercel/next.js/pull/54502
 * Since: next 13.4
 * Remove when: Next leaves alone what is no WebSocket.
 * Canary: tests/canaries/next.test.ts
 * Assertion: tests/e2e/server.spec.ts offers h2c to the built site.
 */
import http from 'node:http'

/**
 * Options of `next()`: in production it is given a server that listens nowhere. Only reloading needs
 * WebSockets.
 *
 * @param {boolean} dev
 */
export function withoutUpgrades(dev) {
  return dev ? {} : { httpServer: http.createServer() }
}
