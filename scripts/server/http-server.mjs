/** The HTTP server of the application: what is done for every request, and a list of handlers. */
import onHeaders from 'on-headers'
import { safeUrl } from '../../src/host/next-malformed-addresses.mjs'
import { nameUserAgent } from '../../src/host/next-streamed-metadata.mjs'
import { askAsGet } from '../../src/host/payload-head-requests.mjs'
import { compress } from './compress.mjs'
import { hasCredentials, setNoStore } from './credentials.mjs'
import { isStopping } from './graceful-shutdown.mjs'
import { answerFault, limitedServer } from './limited-server.mjs'
import { isPublicPath, isScripted, policyOf } from './public-path.mjs'
import { rewriteHtmlResponse } from './rewrite-html-response.mjs'
import { nonceFor, securityHeaders } from './security-headers.mjs'
import { keepPrivate, previewIn } from './site-preview.mjs'
import { withSurrogateKeys } from './surrogate-keys.mjs'

/**
 * @callback Handler answers a request, or says that it does not
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean | Promise<boolean>} whether it answers, or has answered
 */

/**
 * @param {Handler[]} handlers asked in their order; the first that answers is the last
 * @param {{
 *   secure: boolean,
 *   development?: boolean,
 *   limits?: Partial<import('./limited-server.mjs').Limits>,
 *   log?: Pick<Console, 'error'>,
 * }} site whether readers reach it over https; whether a developer does
 * @returns {import('node:http').Server} not listening yet; once it stops, answers end their connections
 */
export function createHttpServer(handlers, site) {
  const { secure, development = false, limits, log = console } = site
  const server = limitedServer(answer, limits)

  async function answer(request, response) {
    try {
      // Before anything else is put around the response: its headers are sent last.
      await withSurrogateKeys(request, response, async () => {
        prepare(request, response)
        for (const handler of handlers) {
          if (await handler(request, response)) return
        }
        response.writeHead(404).end()
      })
    } catch (error) {
      answerFault(request, response, error, log)
    }
  }

  function prepare(request, response) {
    request.url = safeUrl(request.url ?? '/')
    const [path = '/'] = request.url.split('?')
    askAsGet(request)
    nameUserAgent(request)
    onHeaders(response, () => {
      if (isStopping(server)) response.setHeader('Connection', 'close')
    })
    const policy = development ? 'development' : policyOf(path)
    const nonce = nonceFor(request, !development && isScripted(path))
    for (const [name, value] of Object.entries(securityHeaders(policy, { secure, nonce }))) {
      response.setHeader(name, value)
    }
    if (!isPublicPath(path) && hasCredentials(request.headers)) setNoStore(response)
    compress(request, response)
    const preview = previewIn(request.url)
    if (preview) keepPrivate(response, preview)
    rewriteHtmlResponse(request, response, { secure, development, preview, nonce, log })
    if (preview) request.url = preview.url
  }

  return server
}
