/** An HTTP client that tidies nothing, and a server under test on a port of its own. */
import http from 'node:http'
import net from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createHttpServer } from '../../scripts/server/http-server.mjs'

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => unknown

export type Answer = {
  status: number
  headers: http.IncomingHttpHeaders
  /** As it was sent, in its content coding. */
  body: Buffer
  text: string
  decoded: string
}

export type Running = {
  server: http.Server
  port: number
  /** What was logged as an error, a line each. */
  logged: string[]
  ask: (path: string, options?: http.RequestOptions) => Promise<Answer>
  close: () => Promise<void>
}

/** @param handler answers everything, unless it returns false */
export async function serving(handler: Handler, limits = {}): Promise<Running> {
  const logged: string[] = []
  const error = (...words: unknown[]) => {
    logged.push(words.map(String).join(' '))
  }
  const answering = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    return (await handler(request, response)) !== false
  }
  const server = createHttpServer([answering], { secure: false, limits, log: { error } })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as net.AddressInfo
  return {
    server,
    port,
    logged,
    ask: (path, options) => ask(port, path, options),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export function ask(
  port: number,
  path: string,
  options: http.RequestOptions = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: 'localhost', port, path, agent: false, ...options },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const body = Buffer.concat(chunks)
          const { statusCode: status = 0, headers } = response
          const decoded = String(decode(headers['content-encoding'], body))
          resolve({ status, headers, body, text: String(body), decoded })
        })
      },
    )
    request.on('error', reject)
    request.end()
  })
}

function decode(coding: string | undefined, body: Buffer): Buffer {
  if (body.length === 0) return body
  if (coding === 'br') return brotliDecompressSync(body)
  return coding === 'gzip' ? gunzipSync(body) : body
}

/** Sends bytes as they are. @returns what comes back, until the end or until it looks like this */
export function exchange(
  port: number,
  bytes: string,
  { until }: { until?: RegExp } = {},
): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, 'localhost', () => socket.write(bytes))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
      if (until?.test(answer)) socket.destroy()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}
