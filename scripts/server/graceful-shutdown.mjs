/** Graceful shutdown: connections come to their end, open requests too, and the process within a limit. */
import { setTimeout as pause } from 'node:timers/promises'

/** @type {WeakSet<import('node:http').Server>} */
const stopping = new WeakSet()

/**
 * Whether answers of a server should end their connections.
 *
 * @param {import('node:http').Server} server
 */
export function isStopping(server) {
  return stopping.has(server) || !server.listening
}

/**
 * @param {import('node:http').Server} server which asks `isStopping`
 * @param {{ seconds: number, farewell?: number }} limit `seconds` after which connections are cut;
 *   for `farewell` of them requests are still taken, and each answer ends its connection: a proxy may
 *   be sending one into a connection that it keeps, and what writes is not sent twice
 * @returns {Promise<boolean>} whether every request ended by itself
 */
export async function drain(server, { seconds, farewell = 0 }) {
  stopping.add(server)
  let cut = false
  const limit = setTimeout(() => {
    cut = true
    server.closeAllConnections()
  }, seconds * 1000)
  if (farewell > 0) await pause(Math.min(farewell, seconds) * 1000)
  // A connection whose answer began before this one is kept alive by it, and closed as soon as it ends.
  const closing = setInterval(() => server.closeIdleConnections(), 100)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(closing)
  clearTimeout(limit)
  return !cut
}
