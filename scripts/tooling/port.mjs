/** The port of the site. */
import net from 'node:net'
import { Problem } from './problem.mjs'

/**
 * @param {number} port
 * @returns {Promise<number>} the port, which is free
 * @throws {Problem} where it is 0, is taken, or may not be opened
 */
export async function freePort(port) {
  if (port < 1) throw new Problem('PORT is 0. Give one that readers can know: PORT=3001 npm start')
  return opened(port)
}

/** @returns {Promise<number>} a free port that the system chooses */
export function anyFreePort() {
  return opened(0)
}

/** @returns {Promise<number>} the port that was opened, and closed again */
function opened(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error) => reject(problemOf(error, port)))
    server.listen(port, () => {
      const opened = server.address().port
      server.close(() => resolve(opened))
    })
  })
}

function problemOf(error, port) {
  if (error.code === 'EADDRINUSE') {
    return new Problem(
      `Port ${port} is taken by another program. End that program, or choose another port:\n` +
        `  PORT=${port + 1} npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new Problem(`Port ${port} may not be opened by this user. Choose one above 1023.`)
  }
  return error
}
