/**
 * The HTTP server in front of the application: what is wrong is refused, what is kept is sent, the
 * rest is passed on.
 */
import http from 'node:http'
import { safeUrl } from '../../src/host/next-malformed-addresses.mjs'
import { refuseOtherMethods } from './allowed-methods.mjs'
import { preferredEncoding } from './content-negotiation.mjs'
import { defaultLimits } from './http-server.mjs'
import { policyOf } from './public-path.mjs'
import { securityHeaders } from './security-headers.mjs'

const internal = /^\/internal(?:[/?]|$)/
const asset = /^\/_next\/static\//
const live = /^\/health\/live\/?(?:\?|$)/
const ready = /^\/health\/ready\/?(?:\?|$)/

/**
 * @typedef {import('./http-server.mjs').Handler} Handler
 *
 * @param {{ assets: Handler, cached: Handler, pass: Handler }} handlers
 * @param {{
 *   secure: boolean,
 *   limits?: Partial<import('./http-server.mjs').Limits>,
 *   log?: Pick<Console, 'error'>,
 * }} site
 * @returns {http.Server} not listening yet; once it is closed, answers end their connections
 */
export function createFrontServer(
  { assets, cached, pass },
  { secure, limits: given, log = console },
) {
  const limits = { ...defaultLimits, ...given }
  const assetHeaders = Object.entries(securityHeaders('admin', { secure }))
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

  function answer(request, response) {
    // A client that goes away is no error, and without a listener it would end the process.
    request.on('error', ignore)
    response.on('error', ignore)
    if (!server.listening) response.shouldKeepAlive = false
    try {
      const answered = respond(request, response)
      if (answered instanceof Promise) answered.catch((error) => fail(request, response, error))
    } catch (error) {
      fail(request, response, error)
    }
  }

  function respond(request, response) {
    request.url = safeUrl(request.url ?? '/')
    const { url } = request
    if (asset.test(url)) return sendAsset(request, response)
    if (internal.test(url)) return refuse(request, response)
    if (live.test(url)) return sendHealth(response, 200, { status: 'live' })
    if (ready.test(url) && !server.listening)
      return sendHealth(response, 503, { status: 'stopping' })
    const answered = cached(request, response)
    if (answered === true) return true
    if (answered === false) return rest(request, response)
    return answered
  }

  function rest(request, response) {
    if (refuseOtherMethods(request, response)) return true
    return pass(request, response)
  }

  async function sendAsset(request, response) {
    if (refuseOtherMethods(request, response)) return true
    const { headers } = request
    const accepted = headers['accept-encoding']
    for (const [name, value] of assetHeaders) response.setHeader(name, value)
    headers['accept-encoding'] = preferredEncoding(headers)
    if (await assets(request, response)) return true
    headers['accept-encoding'] = accepted
    return pass(request, response)
  }

  function refuse(_, response) {
    for (const [name, value] of Object.entries(securityHeaders(policyOf('/'), { secure }))) {
      response.setHeader(name, value)
    }
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
    return true
  }

  function sendHealth(response, status, body) {
    const text = JSON.stringify(body)
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
    })
    response.end(text)
    return true
  }

  function fail(request, response, error) {
    if (response.destroyed) return
    log.error(`${request.method} ${request.url} failed:`, error)
    if (response.headersSent) response.destroy()
    else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error\n')
  }

  return server
}

function ignore() {}
