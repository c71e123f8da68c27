/**
 * The HTTP server in front of the application: what is wrong is refused, what is kept is sent, the
 * rest is passed on.
 */
import { safeUrl } from '../../src/host/next-malformed-addresses.mjs'
import { refuseOtherMethods } from './allowed-methods.mjs'
import { split } from './cache/cache-address.mjs'
import { shortFreshness } from './cache/freshness.mjs'
import { canonicalPath } from './canonical-path.mjs'
import { preferredEncoding } from './content-negotiation.mjs'
import { hasCredentials } from './credentials.mjs'
import { isStopping } from './graceful-shutdown.mjs'
import { answerFault, limitedServer } from './limited-server.mjs'
import { readMethods } from './public-path.mjs'
import { securityHeaders } from './security-headers.mjs'
import { timeGateOf } from './time-negotiation.mjs'

const internal = /^\/internal(?:[/?]|$)/
const admin = /^\/admin(?:[/?]|$)/
const asset = /^\/_next\/static\//
const live = /^\/health\/live\/?(?:\?|$)/
const ready = /^\/health\/ready\/?(?:\?|$)/

/**
 * @typedef {import('./http-server.mjs').Handler} Handler
 *
 * @param {{ assets: Handler, cached: Handler, pass: Handler }} handlers
 * @param {{
 *   secure: boolean,
 *   languages?: readonly string[],
 *   cors?: boolean,
 *   limits?: Partial<import('./limited-server.mjs').Limits>,
 *   log?: Pick<Console, 'error'>,
 * }} site
 * @returns {import('node:http').Server} not listening yet; once it stops, answers end their connections
 */
export function createFrontServer(
  { assets, cached, pass },
  { secure, languages = [], cors = false, limits, log = console },
) {
  const assetHeaders = Object.entries(securityHeaders('admin', { secure }))
  const refusalHeaders = Object.entries(securityHeaders('public', { secure }))
  const server = limitedServer(answer, limits)

  function answer(request, response) {
    if (isStopping(server)) response.shouldKeepAlive = false
    try {
      const answered = respond(request, response)
      if (answered instanceof Promise)
        answered.catch((error) => answerFault(request, response, error, log))
    } catch (error) {
      answerFault(request, response, error, log)
    }
  }

  function respond(request, response) {
    request.url = safeUrl(request.url ?? '/')
    const { url } = request
    if (asset.test(url)) return sendAsset(request, response)
    if (internal.test(url)) return refuse(response)
    if (live.test(url)) return sendHealth(response, 200, { status: 'live' })
    if (ready.test(url) && isStopping(server))
      return sendHealth(response, 503, { status: 'stopping' })
    if (cors && mayBeReadElsewhere(request)) response.setHeader('Access-Control-Allow-Origin', '*')
    if (leadToOneForm(request, response)) return true
    request.url = timeGateOf(request, languages) ?? url
    const answered = cached(request, response)
    return answered === false ? rest(request, response) : answered
  }

  /**
   * What anybody may read without a login, scripts of other sites may (Fetch, 3.2.5). `*` names nobody, so
   * that one answer is for all of them, and is never sent with a login.
   */
  function mayBeReadElsewhere({ method, url, headers }) {
    return readMethods.includes(method) && !admin.test(url) && !hasCredentials(headers)
  }

  /** Capitals, decomposed letters and a slash at the end lead to the address that is meant. */
  function leadToOneForm({ method, url }, response) {
    const [path, query] = split(url)
    const form = readMethods.includes(method) ? canonicalPath(path, languages) : path
    if (form === path) return false
    for (const [name, value] of refusalHeaders) response.setHeader(name, value)
    response.writeHead(308, {
      Location: query ? `${form}?${query}` : form,
      'Cache-Control': shortFreshness(308),
    })
    response.end()
    return true
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
    // Node takes no header without a value.
    if (accepted === undefined) delete headers['accept-encoding']
    else headers['accept-encoding'] = accepted
    return pass(request, response)
  }

  function refuse(response) {
    for (const [name, value] of refusalHeaders) response.setHeader(name, value)
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

  return server
}
