// @ts-check
/**
 * A TCP proxy in front of a server: the network between them, which can be cut. Cut off, packets are
 * lost in silence (`drop`), or connections are reset and new ones refused (`reset`).
 */
import net from 'node:net'

/** @typedef {Awaited<ReturnType<typeof startNetwork>>} Network */

/**
 * @param {number} from the port that is listened on
 * @param {number} to the server's
 */
export async function startNetwork(from, to) {
  /** @type {Set<net.Socket>} */
  const sockets = new Set()
  /** @type {'drop' | 'reset' | undefined} */
  let cut
  const kept = (/** @type {net.Socket} */ socket) => {
    sockets.add(socket)
    socket.setNoDelay().on('close', () => sockets.delete(socket))
    return socket
  }
  const server = net.createServer((near) => {
    if (cut === 'reset') return near.resetAndDestroy()
    const far = kept(net.connect(to, '127.0.0.1'))
    kept(near)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      one?.on('error', () => other?.destroy()).pipe(/** @type {net.Socket} */ (other))
    }
    if (cut === 'drop') for (const socket of [near, far]) socket.pause()
  })
  await new Promise((resolve) => server.listen(from, '127.0.0.1', () => resolve(undefined)))

  return {
    cut(/** @type {'drop' | 'reset'} */ how) {
      cut = how
      for (const socket of sockets) how === 'drop' ? socket.pause() : socket.resetAndDestroy()
    },
    mend() {
      cut = undefined
      for (const socket of sockets) socket.resume()
    },
    stop() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
