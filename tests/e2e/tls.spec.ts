/** Behind a proxy that ends TLS: a real nginx, with a certificate that the test makes. */
import { type APIRequestContext, expect, test } from 'playwright/test'
import { freePort, hasNginx, type ProxyServer, startTlsProxy } from '../support/nginx'
import { type ServerProcess, startServer } from '../support/server-process'

test.describe.configure({ mode: 'serial' })
test.skip(!hasNginx, 'This machine has no nginx: no proxy that ends TLS was tried.')
test.use({ ignoreHTTPSErrors: true })

let server: ServerProcess
let proxy: ProxyServer
let site: string
let request: APIRequestContext

test.beforeAll(async ({ playwright }, info) => {
  info.setTimeout(180_000)
  const port = await freePort()
  site = `https://localhost:${port}`
  server = await startServer({ SITE_URL: site, TRUSTED_PROXIES: '1' })
  proxy = await startTlsProxy(Number(new URL(server.url).port), port)
  request = await playwright.request.newContext({ baseURL: site, ignoreHTTPSErrors: true })
})
test.afterAll(async () => {
  await request?.dispose()
  await proxy?.stop()
  await server?.stop()
})

const admin = { email: 'admin@example.org', password: 'concord-demo' }

test('the cookie of a login goes over TLS alone, and to no script', async () => {
  const answer = await request.post('/api/users/login', { data: admin })
  expect(answer.status()).toBe(200)
  const cookie = answer.headers()['set-cookie'] ?? ''
  for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax']) {
    expect(cookie).toMatch(new RegExp(`; ${attribute}(=true)?(;|$)`))
  }
})

test('every page has browsers come back over TLS', async () => {
  for (const path of ['/en', '/admin/login', '/api/faqs', '/en/nothing-here']) {
    const headers = (await request.get(path)).headers()
    expect([path, headers['strict-transport-security']]).toEqual([path, 'max-age=31536000'])
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  }
})
