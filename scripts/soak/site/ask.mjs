// @ts-check
/**
 * One HTTP request on a connection of its own: it says exactly how it ended, which a pool of
 * connections, with its own repetitions, would blur.
 */
import http from 'node:http'

/**
 * @typedef {object} Answer
 * @property {number | null} status nothing where there was none
 * @property {string} text
 * @property {any} json nothing where it is none
 * @property {string} [failure] how the connection ended: ECONNREFUSED, ECONNRESET, timeout
 * @property {number} start
 * @property {number} end
 */

/**
 * @param {{ port: number, path: string, method?: string, token?: string, origin?: string, body?: unknown, limit?: number }} request
 *   `limit` in milliseconds
 * @returns {Promise<Answer>} never throws
 */
export function ask({ port, path, method = 'GET', token, origin, body, limit = 60_000 }) {
  const start = performance.now()
  const data = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve) => {
    const end = (/** @type {Partial<Answer>} */ answer) => {
      clearTimeout(timer)
      resolve({ status: null, text: '', json: undefined, ...answer, start, end: performance.now() })
    }
    const request = http.request(
      {
        ...{ host: '127.0.0.1', port, path, method, agent: false },
        headers: {
          ...(data && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(data),
          }),
          ...(token && { authorization: `JWT ${token}` }),
          ...(origin && { origin }),
        },
      },
      (response) => {
        let text = ''
        response
          .setEncoding('utf8')
          .on('data', (part) => (text += part))
          .on('end', () => end({ status: response.statusCode ?? null, text, json: jsonOf(text) }))
          .on('error', (error) => end({ failure: codeOf(error) }))
      },
    )
    const timer = setTimeout(() => {
      end({ failure: 'timeout' })
      request.destroy()
    }, limit)
    request.on('error', (error) => end({ failure: codeOf(error) })).end(data)
  })
}

/** @param {Error & { code?: string }} error */
const codeOf = (error) => error.code ?? error.message

/** @param {string} text */
function jsonOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // a page
  }
}
