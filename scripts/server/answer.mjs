/** Holds back what Next answers a reader, makes it plain, compresses it and sends it. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { errorPage } from './error-page.mjs'
import { isNextsErrorPage, statusAsked, withoutFrameworkScripts } from './plain-html.mjs'
import { securityHeaders } from './policy.mjs'

const isText = /^(?:text\/|application\/(?:[\w.+-]*(?:xml|json)|manifest))|^image\/svg/

/**
 * Prepares a response: what is written into it afterwards is held until its end.
 *
 * @param {import('node:http').IncomingMessage} request its `accept-encoding` is taken from Next,
 *   which would otherwise compress before we have seen the page
 * @param {import('node:http').ServerResponse} response
 * @param {{ secure: boolean, kind: 'public' | 'admin' }} answer for readers, or for the house, whose
 *   pages keep their scripts
 */
export function answerPlainly(request, response, { secure, kind }) {
  const asked = {
    path: request.url ?? '/',
    encodings: String(request.headers['accept-encoding'] ?? ''),
    page: /\btext\/html\b/.test(String(request.headers.accept)),
    isHead: request.method === 'HEAD',
  }
  // Only a page that is there can say its status.
  if (asked.isHead) request.method = 'GET'
  delete request.headers['accept-encoding']
  const chunks = []
  const send = { writeHead: response.writeHead, end: response.end }

  response.writeHead = (status, ...rest) => {
    response.statusCode = status
    const headers = rest.findLast((each) => each && typeof each === 'object') ?? {}
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return response
  }
  response.flushHeaders = () => {}
  response.write = (chunk, encoding, callback) => {
    chunks.push(bytes(chunk, encoding))
    const done = typeof encoding === 'function' ? encoding : callback
    if (done) process.nextTick(done)
    return true
  }
  response.end = (chunk, encoding, callback) => {
    if (chunk && typeof chunk !== 'function') chunks.push(bytes(chunk, encoding))
    Object.assign(response, send)
    // Payload asks for these for its admin; Critical-CH makes a browser ask for every page twice.
    for (const name of ['Accept-CH', 'Critical-CH']) response.removeHeader(name)
    // Next's scripts would connect once more; readers have none of them.
    if (response.getHeader('Link') === '</>; rel=preconnect; crossorigin=""') {
      response.removeHeader('Link')
    }
    // Next says twice where a redirect that it kept leads to.
    const [to] = [response.getHeader('Location')].flat()
    if (to !== undefined) response.setHeader('Location', to)
    for (const [name, value] of Object.entries(securityHeaders(kind, { secure }))) {
      response.setHeader(name, value)
    }
    const body = encoded(
      finished(Buffer.concat(chunks), response, { asked, kind }),
      response,
      asked,
    )
    // The length that Next gave is that of its own page.
    response.removeHeader('Content-Length')
    if (body.length > 0) response.setHeader('Content-Length', body.length)
    const done = [chunk, encoding, callback].find((each) => typeof each === 'function')
    return asked.isHead ? response.end(done) : response.end(body, done)
  }
}

/** The answer as it should have been: its status, and the page without what is not for readers. */
function finished(body, response, { asked, kind }) {
  const isHtml = String(response.getHeader('Content-Type')).startsWith('text/html')
  const html = isHtml ? String(body) : ''
  if (response.statusCode >= 500 && (asked.page || isNextsErrorPage(html))) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    notKept(response)
    return Buffer.from(errorPage(asked.path, html))
  }
  if (!html) return body
  const { html: page, status } = statusAsked(html)
  if (status) {
    response.statusCode = status
    notKept(response)
  }
  return Buffer.from(kind === 'public' ? withoutFrameworkScripts(page) : page)
}

/** Next takes it for a page that is there, to be kept for a year; tomorrow there may be one. */
function notKept(response) {
  response.setHeader('Cache-Control', 'no-cache')
  response.removeHeader('ETag')
}

function encoded(body, response, { encodings }) {
  const type = String(response.getHeader('Content-Type') ?? '')
  if (!isText.test(type) || response.hasHeader('Content-Encoding')) return body

  const vary = String(response.getHeader('Vary') ?? '')
  if (!/accept-encoding/i.test(vary)) {
    response.setHeader('Vary', [vary, 'Accept-Encoding'].filter(Boolean).join(', '))
  }
  // One tag for all encodings: it is the same page, not the same bytes.
  const tag = response.getHeader('ETag')
  if (tag && !String(tag).startsWith('W/')) response.setHeader('ETag', `W/${tag}`)
  return compressed(body, response, encodings)
}

function compressed(body, response, accepted) {
  if (body.length < 1024) return body
  if (/\bbr\b/.test(accepted)) {
    response.setHeader('Content-Encoding', 'br')
    return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
  }
  if (/\bgzip\b/.test(accepted)) {
    response.setHeader('Content-Encoding', 'gzip')
    return gzipSync(body)
  }
  return body
}

function bytes(chunk, encoding) {
  return Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined)
}

/**
 * Has no cache keep an answer, whatever is said about it until it is sent.
 *
 * @param {import('node:http').ServerResponse} response
 */
export function keepNowhere(response) {
  const { writeHead } = response
  response.writeHead = (...head) => {
    response.setHeader('Cache-Control', 'private, no-store')
    return writeHead.apply(response, head)
  }
}
