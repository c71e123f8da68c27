/** HTTP to the application process, over its socket: responses to cache, and requests passed on. */
import http from 'node:http'
import { errorPage } from '../error-page.mjs'
import { awakeTimeout } from './awake-timeout.mjs'

/** Milliseconds. A cold page takes 50 to 900; what takes longer is a fault. */
const renderLimit = 30_000
/** A page with many FAQs names more keys than Node.js takes for headers. */
const maxHeaderSize = 1_048_576
const connectionHeaders = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'surrogate-key',
])

export class ApplicationClient {
  #socketPath
  #reading = new http.Agent({ keepAlive: true, maxSockets: 32, maxFreeSockets: 32 })
  #passing = new http.Agent({ keepAlive: true, maxFreeSockets: 32 })

  /** @param {string} socketPath */
  constructor(socketPath) {
    this.#socketPath = socketPath
  }

  /**
   * Reads one response whole.
   *
   * @param {string} path
   * @param {{
   *   method?: string, headers?: http.OutgoingHttpHeaders, body?: string,
   *   signal?: AbortSignal, agent?: http.Agent,
   * }} [options]
   * @returns {Promise<import('./cached-response.mjs').Rendered>}
   * @throws where the application does not answer
   */
  read(path, { method = 'GET', headers, body, signal, agent = this.#reading } = {}) {
    // Who brings a limit needs no second one.
    const limit = signal ? undefined : awakeTimeout(renderLimit)
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          socketPath: this.#socketPath,
          method,
          path,
          agent,
          maxHeaderSize,
          signal: signal ?? limit?.signal,
          headers: {
            host: 'localhost',
            accept: 'text/html,*/*',
            'accept-encoding': 'identity',
            ...headers,
          },
        },
        (response) => {
          const chunks = []
          response.on('data', (chunk) => chunks.push(chunk))
          response.on('error', reject)
          response.on('aborted', () => reject(new Error('The application broke off.')))
          response.on('end', () => {
            const { statusCode: status = 500, headers } = response
            resolve({ status, headers, body: Buffer.concat(chunks) })
          })
        },
      )
      request.on('error', reject)
      request.end(body)
    }).finally(() => limit?.clear())
  }

  /**
   * Asks for the publications after one, on a connection of its own: pages in the queue do not hold it up.
   *
   * @param {number | undefined} after
   * @param {number} patience
   * @param {AbortSignal} signal
   * @param {boolean} [schedule] whether it is asked, too, when something happens by itself
   */
  async publications(after, patience, signal, schedule = false) {
    const query = new URLSearchParams({
      ...(after !== undefined && { after: String(after), patience: String(patience) }),
      ...(schedule && { schedule: 'yes' }),
    })
    const agent = this.#passing
    const { status, body } = await this.read(`/internal/publications?${query}`, { signal, agent })
    if (status !== 200) throw new Error(`The application answered ${status}.`)
    return JSON.parse(String(body))
  }

  /**
   * Takes or renews the lease of a delivery target, and reports on it.
   *
   * @param {string} name
   * @param {import('../delivery/log-consumer.mjs').Report} report
   */
  async claim(name, report) {
    const { status, body } = await this.read(`/internal/targets/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(report),
      agent: this.#passing,
      signal: AbortSignal.timeout(5000),
    })
    if (status !== 200) throw new Error(`the application answers ${status}`)
    return JSON.parse(String(body))
  }

  /**
   * Passes a request on, and its response back as it comes.
   *
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   * @param {{ beforeAnswer?: () => Promise<void> }} [options] what is awaited once the application has
   *   answered
   * @returns {Promise<void>} when the response has ended
   */
  pass(request, response, { beforeAnswer } = {}) {
    return new Promise((resolve) => {
      const onward = http.request(
        {
          socketPath: this.#socketPath,
          method: request.method,
          path: request.url,
          agent: this.#passing,
          maxHeaderSize,
          headers: onwardHeaders(request),
          setHost: false,
        },
        async (answer) => {
          answer.on('error', () => response.destroy())
          answer.on('aborted', () => response.destroy())
          if (beforeAnswer) await beforeAnswer()
          if (response.destroyed) return void answer.destroy()
          response.writeHead(answer.statusCode ?? 502, returned(answer.rawHeaders))
          answer.pipe(response)
        },
      )
      onward.on('error', (error) => {
        if (mayRepeat(request, onward, error))
          return resolve(this.pass(request, response, { beforeAnswer }))
        unavailable(request, response)
      })
      response.on('close', () => {
        onward.destroy()
        resolve()
      })
      request.on('error', () => onward.destroy())
      request.pipe(onward)
    })
  }
}

/** The application closed a connection just when it was used again, before it read anything. */
function mayRepeat({ method = '' }, onward, { code }) {
  return onward.reusedSocket && code === 'ECONNRESET' && ['GET', 'HEAD'].includes(method)
}

function onwardHeaders({ headers, socket }) {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': coding, ...kept } = headers
  const forwarded = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ')
  return {
    ...kept,
    ...(coding && { 'transfer-encoding': coding }),
    ...(forwarded && { 'x-forwarded-for': forwarded }),
  }
}

function returned(rawHeaders) {
  const kept = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (!connectionHeaders.has(rawHeaders[at].toLowerCase())) {
      kept.push(rawHeaders[at], rawHeaders[at + 1])
    }
  }
  return kept
}

/**
 * The application is not there: it starts, or starts again.
 *
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
export function unavailable(request, response) {
  if (response.destroyed) return
  if (response.headersSent) return void response.destroy()
  const isPage = /\btext\/html\b/.test(String(request.headers.accept))
  const [path = '/'] = (request.url ?? '/').split('?')
  const [type, body] = isPage
    ? ['text/html; charset=utf-8', errorPage(path, '')]
    : path.startsWith('/api/')
      ? [
          'application/json',
          JSON.stringify({
            errors: [{ message: 'The application is starting. Try again in a few seconds.' }],
          }),
        ]
      : ['text/plain; charset=utf-8', 'The application is starting. Try again in a few seconds.\n']
  response.writeHead(503, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': '5',
  })
  response.end(body)
}
