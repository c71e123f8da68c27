/** Graceful shutdown: no new connections, open requests end, and the process within a limit. */

/**
 * @param {import('node:http').Server} server
 * @param {{ seconds: number }} limit after which connections are cut
 * @returns {Promise<boolean>} whether every request ended by itself
 */
export async function drain(server, { seconds }) {
  // A connection whose answer began before this one is kept alive by it, and closed as soon as it ends.
  const closing = setInterval(() => server.closeIdleConnections(), 100)
  let cut = false
  const limit = setTimeout(() => {
    cut = true
    server.closeAllConnections()
  }, seconds * 1000)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(closing)
  clearTimeout(limit)
  return !cut
}
