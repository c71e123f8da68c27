import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { limitReaders, readerLimits } from '../../../scripts/server/reader-limits.mjs'
import { ask } from '../../support/raw-http'

let server: http.Server | undefined
afterEach(() => {
  server?.close()
  server?.closeAllConnections()
})

async function limited(proxies = 0) {
  const limit = limitReaders({ proxies, secure: false })
  server = http.createServer(async (request, response) => {
    if (!(await limit(request, response))) response.end('answered')
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return (path: string, headers = {}) => ask(port, path, { headers })
}

const addresses: Record<string, string> = {
  search: '/fr/search?q=a',
  archive: '/fr/a/at/2026-01-01',
  card: '/fr/a/card.png',
  shared: '/fr/shared/guess',
  preview: '/fr/preview/site/release-guess/a',
  guest: '/api/preview-links/answer',
  calendar: '/api/calendar/feeds/guess.ics',
}

test.each(readerLimits)('$kind: $most a minute', async ({ kind, most }) => {
  const get = await limited()
  const address = addresses[kind] as string
  for (let asked = 0; asked < most; asked += 1) {
    expect((await get(address)).status).toBe(200)
  }
  const { status, headers, body } = await get(`${address}`, { accept: 'text/html' })
  expect([status, Number(headers['retry-after']) > 0, headers['cache-control']]).toEqual([
    429,
    true,
    'no-store',
  ])
  expect(String(body)).toMatch(
    address.startsWith('/fr/')
      ? /<html lang="fr"[\s\S]*Trop de requêtes/
      : /<html lang="en"[\s\S]*Too many requests/,
  )
  // What else there is, and other kinds, are not concerned.
  expect((await get('/fr')).status).toBe(200)
})

test('each network has its own, as the proxies that are ours say', async () => {
  const get = await limited(1)
  const from = (address: string) => get('/en/shared/x', { 'x-forwarded-for': address })
  for (let asked = 0; asked < 60; asked += 1) await from('192.0.2.7')
  expect((await from('192.0.2.7')).status).toBe(429)
  expect((await from('1.1.1.1, 192.0.2.7')).status).toBe(429)
  expect((await from('192.0.2.8')).status).toBe(200)
  const otherwise = { 'x-forwarded-for': '192.0.2.7' }
  for (const path of ['/en/%73hared/x', '/en/shared/x/', '//en/shared/y?a']) {
    expect((await get(path, otherwise)).status).toBe(429)
  }
})
