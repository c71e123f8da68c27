/** Rewrites the pages that Next sends to readers, on their way out. Everything else passes untouched. */
import fresh from 'fresh'
import { isEncodable, smallestBody, weakened } from './content-negotiation.mjs'
import { finishPage } from './finish-page.mjs'
import { dropDataRequest, dropFrameworkHeaders } from './framework-headers.mjs'
import { holdResponse } from './hold-response.mjs'
import { isPreview, isPublicPath } from './public-path.mjs'
import { representation } from './representation.mjs'

const describesBody = /^content-(?!security-policy|location)/

/**
 * Prepares a response: what a handler writes into it afterwards is held until it is known what it is.
 * Pages for readers are held until their end, other text until it is known to be worth compressing.
 *
 * @param {import('node:http').IncomingMessage} request its `accept-encoding` is the negotiated coding
 * @param {import('node:http').ServerResponse} response
 * @param {{
 *   secure: boolean,
 *   development: boolean,
 *   preview?: import('./site-preview.mjs').Preview,
 *   nonce?: string,
 *   log: Pick<Console, 'error'>,
 * }} site `preview` is what the page's links are to stay in; `nonce`, of its
 *   inline scripts
 */
export function rewriteHtmlResponse(request, response, site) {
  const { secure, development, preview, nonce, log } = site
  const [path = '/'] = (request.url ?? '/').split('?')
  const coding = request.headers['accept-encoding']
  const isPublic = isPublicPath(path)
  const audience = development ? 'developer' : isPreview(path) ? 'editor' : 'reader'
  const acceptsHtml = /\btext\/html\b/.test(String(request.headers.accept))
  if (isPublic && audience === 'reader') dropDataRequest(request)

  holdResponse(response, { extent, startSize: smallestBody, finish })

  function extent() {
    if (isPublic) dropFrameworkHeaders(response)
    if (isPublic && isPage()) return 'all'
    if (coding === 'identity' || !mayBeEncoded()) return 'nothing'
    const tag = response.getHeader('ETag')
    if (tag) response.setHeader('ETag', weakened(String(tag)))
    return response.hasHeader('Content-Length') ? 'nothing' : 'start'
  }

  function isPage() {
    const { statusCode: status } = response
    if (status === 204 || status === 304) return false
    const isHtml = String(response.getHeader('Content-Type')).startsWith('text/html')
    return isHtml || (status >= 500 && acceptsHtml && !development)
  }

  /** The answer that something has not changed need not say what it is. */
  function mayBeEncoded() {
    return isEncodable({ 'content-type': 'text/plain', ...response.getHeaders() })
  }

  async function finish(html, release) {
    try {
      const rendered = {
        path,
        status: response.statusCode,
        headers: response.getHeaders(),
        html,
      }
      const { problem, ...page } = finishPage(rendered, { secure, audience, preview, nonce })
      if (problem) {
        log.error(`${path} is sent with the framework’s scripts, for it needs them: ${problem}.`)
      }
      const sent = await representation(page, coding)
      release()
      if (!response.destroyed) send(sent)
    } catch (error) {
      log.error(`${path} could not be finished:`, error)
      response.destroy()
    }
  }

  function send({ status, headers, body }) {
    const isKnown = status === 200 && headers.etag && fresh(request.headers, headers)
    response.statusCode = isKnown ? 304 : status
    for (const name of response.getHeaderNames()) {
      if (!(name in headers)) response.removeHeader(name)
    }
    for (const [name, value] of Object.entries(headers)) {
      if (isKnown && describesBody.test(name)) response.removeHeader(name)
      else response.setHeader(name, value)
    }
    response.end(isKnown ? undefined : body)
  }
}
