import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFrontServer } from '../../../scripts/server/front-server.mjs'

/** What the header says of an answer from the cache, and of one of the application. */
async function allowed(cors: boolean, path: string, init: RequestInit = {}) {
  const answer = (_: unknown, response: import('node:http').ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('words')
    return true
  }
  const server = createFrontServer(
    {
      assets: async () => false,
      cached: (request, response) =>
        request.url?.startsWith('/cached') ? answer(request, response) : false,
      pass: answer,
    },
    { secure: false, cors },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    const { headers } = await fetch(`http://127.0.0.1:${port}${path}`, init)
    return headers.get('access-control-allow-origin')
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const cookie = { headers: { cookie: 'payload-token=x' } }
const bearer = { headers: { authorization: 'JWT x' } }

test.each<[string, boolean, string, RequestInit, string | null]>([
  ['without the setting', false, '/api/faqs', {}, null],
  ['from the application', true, '/api/faqs', {}, '*'],
  ['from the cache', true, '/cached', {}, '*'],
  ['with a cookie', true, '/api/faqs', cookie, null],
  ['with a token', true, '/api/faqs', bearer, null],
  ['a write', true, '/api/faqs', { method: 'POST' }, null],
  ['the admin', true, '/admin', {}, null],
])('another site reads: %s', async (_, cors, path, init, header) => {
  expect(await allowed(cors, path, init)).toBe(header)
})

test.each([
  ['no coding', {}],
  ['a coding', { 'accept-encoding': 'br' }],
])(
  'an asset that is not there is asked of the application as it came, with %s',
  async (_, sent) => {
    let headers: import('node:http').IncomingHttpHeaders | undefined
    const server = createFrontServer(
      {
        assets: async () => false,
        cached: () => false,
        pass: (request, response) => {
          headers = request.headers
          response.writeHead(404).end()
          return true
        },
      },
      { secure: false },
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      await new Promise((resolve, reject) => {
        const asked = { host: '127.0.0.1', port, path: '/_next/static/gone.js', headers: sent }
        http.get(asked, (answer) => resolve(answer.resume())).on('error', reject)
      })
      const coding = Object.entries(headers ?? {}).filter(([name]) => name === 'accept-encoding')
      expect(Object.fromEntries(coding)).toStrictEqual(sent)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  },
)
