/** The HTTP server: what is done for every request, a list of handlers, and limits against abuse. */
import http from 'node:http'
import onHeaders from 'on-headers'
import { safeUrl } from '../../src/host/next-malformed-addresses.mjs'
import { nameUserAgent } from '../../src/host/next-streamed-metadata.mjs'
import { askAsGet } from '../../src/host/payload-head-requests.mjs'
import { compress } from './compress.mjs'
import { hasCredentials, setNoStore } from './credentials.mjs'
import { isPublicPath, policyOf } from './public-path.mjs'
import { rewriteHtmlResponse } from './rewrite-html-response.mjs'
import { securityHeaders } from './security-headers.mjs'

/**
 * @callback Handler answers a request, or says that it does not
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @returns {boolean | Promise<boolean>} whether it answers, or has answered
 *
 * @typedef {object} Limits in seconds
 * @property {number} keepAlive how long a connection without a request stays open
 * @property {number} headers how long a client may take to send a request's headers
 * @property {number} request how long it may take to send all of a request
 * @property {number} idle how long nothing may move on a connection while a request is open
 */

/** @type {Limits} */
export const defaultLimits = {
  // Longer than the 60 seconds of nginx and most load balancers: who closes first must be the proxy,
  // or it would send a request into a connection that is just being closed.
  keepAlive: 72,
  headers: 15,
  // An upload of 50 MB takes this long at 1.4 Mbit/s.
  request: 300,
  idle: 300,
}

/**
 * @param {Handler[]} handlers asked in their order; the first that answers is the last
 * @param {{
 *   secure: boolean,
 *   development?: boolean,
 *   limits?: Partial<Limits>,
 *   log?: Pick<Console, 'error'>,
 * }} site whether readers reach it over https; whether a developer does
 * @returns {http.Server} not listening yet; once it is closed, answers end their connections
 */
export function createHttpServer(handlers, site) {
  const { secure, development = false, limits: given, log = console } = site
  const limits = { ...defaultLimits, ...given }
  const server = http.createServer(
    {
      keepAliveTimeout: limits.keepAlive * 1000,
      headersTimeout: limits.headers * 1000,
      requestTimeout: limits.request * 1000,
      connectionsCheckingInterval: Math.min(limits.headers, 5) * 1000,
    },
    answer,
  )
  server.setTimeout(limits.idle * 1000)

  async function answer(request, response) {
    // A client that goes away is no error, and without a listener it would end the process.
    request.on('error', () => {})
    response.on('error', () => {})
    try {
      prepare(request, response)
      for (const handler of handlers) {
        if (await handler(request, response)) return
      }
      response.writeHead(404).end()
    } catch (error) {
      fail(request, response, error)
    }
  }

  function prepare(request, response) {
    request.url = safeUrl(request.url ?? '/')
    const [path = '/'] = request.url.split('?')
    askAsGet(request)
    nameUserAgent(request)
    onHeaders(response, () => {
      if (!server.listening) response.setHeader('Connection', 'close')
    })
    const policy = development ? 'development' : policyOf(path)
    for (const [name, value] of Object.entries(securityHeaders(policy, { secure }))) {
      response.setHeader(name, value)
    }
    if (!isPublicPath(path) && hasCredentials(request.headers)) setNoStore(response)
    compress(request, response)
    rewriteHtmlResponse(request, response, { secure, development, log })
  }

  function fail(request, response, error) {
    if (response.destroyed) return
    log.error(`${request.method} ${request.url} failed:`, error)
    if (response.headersSent) response.destroy()
    else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error\n')
  }

  return server
}
