/** A response as it comes: nothing is decoded, and no redirect followed. */
import http from 'node:http'

export type RawResponse = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

export function getRaw(url: string, headers = {}): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const path = url.slice(url.indexOf('/', 'http://'.length)) || '/'
    const given = { accept: 'text/html,*/*', ...headers }
    const request = http.get({ hostname, port, path, headers: given, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const { statusCode: status = 0, headers } = answer
        resolve({ status, headers, body: Buffer.concat(chunks) })
      })
    })
    request.on('error', reject)
  })
}
