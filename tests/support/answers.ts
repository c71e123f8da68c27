/** What a handler may answer, and a server around it that is closed after each test. */
import { type Handler, type Running, serving } from './raw-http'

export const words = 'words '.repeat(1000)
export const page = `<!DOCTYPE html><html lang="en"><head></head><body><p>${words}</p></body></html>`

export const sends =
  (type: string, body: string | Buffer, headers = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': type, ...headers })
    response.end(body)
  }

/** In parts, without a length, as Next passes on what a route handler returns. */
export const streams =
  (type: string, parts: string[], headers = {}): Handler =>
  async (_, response) => {
    for (const [name, value] of Object.entries({ 'Content-Type': type, ...headers })) {
      response.setHeader(name, String(value))
    }
    response.flushHeaders()
    for (const part of parts) {
      await Promise.resolve()
      response.write(part)
    }
    response.end()
  }

let running: Running | undefined

export async function start(handler: Handler, limits = {}): Promise<Running> {
  running = await serving(handler, limits)
  return running
}

export async function stop(): Promise<void> {
  await running?.close()
  running = undefined
}
