/**
 * How often one network may ask for what is made anew for each question: searches, archived pages, cards,
 * and share links and feeds of the calendar, whose secrets nobody shall try to guess. What is kept in the response cache is not
 * counted: it costs nothing. Each process counts for itself, for what it has to do.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientAddress, networkOf } from '../../src/accounts/client-address.mjs'
import { busyPage } from './error-page.mjs'
import { securityHeaders } from './security-headers.mjs'

/** A minute's requests of one network: a house has many readers behind one address. */
export const readerLimits = [
  { kind: 'search', path: /^\/[^/]+\/search$/, most: 300 },
  { kind: 'archive', path: /^\/[^/]+\/[^/]+\/(?:at|compare)\//, most: 120 },
  { kind: 'card', path: /^\/[^/]+\/[^/]+\/card\.png$/, most: 120 },
  { kind: 'shared', path: /^\/[^/]+\/shared\/[^/]+$/, most: 60 },
  // Whatever is asked for in a preview: it is kept by no cache.
  { kind: 'preview', path: /^\/[^/]+\/preview\/site\//, most: 300 },
  // An answer is a row and a letter.
  { kind: 'guest', path: /^\/api\/preview-links\/answer$/, most: 20 },
  { kind: 'calendar', path: /^\/api\/calendar\/feeds\/[^/]+$/, most: 120 },
]
const seconds = 60

/**
 * @param {{ proxies: number, secure: boolean }} site trusted proxies in front; whether it is reached over https
 * @returns {import('./http-server.mjs').Handler} answers what is too much with 429
 */
export function limitReaders({ proxies, secure }) {
  const limiters = readerLimits.map(({ kind, path, most }) => ({
    path,
    limiter: new RateLimiterMemory({ keyPrefix: kind, points: most, duration: seconds }),
  }))
  return async (request, response) => {
    const path = pathOf(request.url ?? '/')
    const limiter = limiters.find((each) => each.path.test(path))?.limiter
    if (!limiter) return false
    const { headers, socket } = request
    const hops = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ')
    try {
      await limiter.consume(networkOf(clientAddress(hops, proxies)))
      return false
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      sendBusy(request, response, { wait: error.msBeforeNext, secure })
      return true
    }
  }
}

/** As Next reads it, whichever way it is written. */
function pathOf(url) {
  const path = (url.split('?')[0] ?? '/').replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function sendBusy({ url, headers }, response, { wait, secure }) {
  if (response.destroyed) return
  const isPage = /\btext\/html\b/.test(String(headers.accept))
  const { html, text } = busyPage(url.split('?')[0])
  for (const [name, value] of Object.entries(securityHeaders('public', { secure }))) {
    response.setHeader(name, value)
  }
  response.writeHead(429, {
    'content-type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
    'cache-control': 'no-store',
    'retry-after': String(Math.max(1, Math.ceil(wait / 1000))),
  })
  response.end(isPage ? html : `${text}\n`)
}
