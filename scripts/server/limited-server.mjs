/** An HTTP server with limits against clients that are slow on purpose, and what it says of a fault. */
import http from 'node:http'

/**
 * @typedef {object} Limits in seconds
 * @property {number} keepAlive how long a connection without a request stays open
 * @property {number} headers how long a client may take to send a request's headers
 * @property {number} request how long it may take to send all of a request
 * @property {number} idle how long nothing may move on a connection while a request is open
 */

/** @type {Limits} */
const defaultLimits = {
  // Longer than the 60 seconds of nginx and most load balancers: who closes first must be the proxy,
  // or it would send a request into a connection that is just being closed.
  keepAlive: 72,
  headers: 15,
  // An upload of 50 MB takes this long at 1.4 Mbit/s.
  request: 300,
  idle: 300,
}

/**
 * @param {http.RequestListener} answer
 * @param {Partial<Limits>} [given]
 * @returns {http.Server} not listening yet
 */
export function limitedServer(answer, given) {
  const limits = { ...defaultLimits, ...given }
  const server = http.createServer(
    {
      keepAliveTimeout: limits.keepAlive * 1000,
      headersTimeout: limits.headers * 1000,
      requestTimeout: limits.request * 1000,
      connectionsCheckingInterval: Math.min(limits.headers, 5) * 1000,
    },
    (request, response) => {
      // A client that goes away is no error, and without a listener it would end the process.
      request.on('error', ignore)
      response.on('error', ignore)
      answer(request, response)
    },
  )
  server.setTimeout(limits.idle * 1000)
  return server
}

/**
 * Answers a request whose handling failed, as far as that is still possible, and logs why.
 *
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {unknown} error
 * @param {Pick<Console, 'error'>} log
 */
export function answerFault(request, response, error, log) {
  if (response.destroyed) return
  log.error(`${request.method} ${request.url} failed:`, error)
  if (response.headersSent) response.destroy()
  else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error\n')
}

function ignore() {}
