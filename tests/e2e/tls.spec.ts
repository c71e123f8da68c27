/** Behind a proxy that ends TLS: a real nginx, with a certificate that the test makes. */
import { type APIRequestContext, expect, test } from 'playwright/test'
import { freePort, hasNginx, type ProxyServer, startTlsProxy } from '../support/nginx'
import { type ServerProcess, startServer } from '../support/server-process'

test.describe.configure({ mode: 'serial' })
test.skip(!hasNginx, 'This machine has no nginx: no proxy that ends TLS was tried.')
test.use({
  ignoreHTTPSErrors: true,
  // Said to the browser as well: a navigation into another process was refused before the page had said it there.
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--ignore-certificate-errors'],
    })
  },
})

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

test('redirects and addresses lead to TLS, whatever a client says about host and protocol', async ({
  playwright,
}) => {
  const reader = await playwright.request.newContext({ baseURL: site, ignoreHTTPSErrors: true })
  const lies = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    forwarded: 'host=evil.example;proto=http',
    'x-original-host': 'evil.example',
  }
  for (const headers of [{}, lies]) {
    for (const path of ['/', '/en/', '/en/Relations-With-Ukraine']) {
      const answer = await reader.get(path, { headers, maxRedirects: 0 })
      const { location } = answer.headers()
      expect([path, answer.status() >= 300 && answer.status() < 400]).toEqual([path, true])
      expect([path, new URL(String(location), site).origin]).toEqual([path, site])
    }
    for (const path of ['/en', '/sitemap.xml', '/robots.txt', '/llms.txt', '/en/updates/feed']) {
      const text = await (await reader.get(path, { headers })).text()
      const absolute = text.match(/https?:\/\/localhost[^\s"'<)]*/g) ?? []
      expect([path, absolute.filter((each) => !each.startsWith(site))]).toEqual([path, []])
      expect(text).not.toContain('evil.example')
    }
  }
  expect(await (await reader.get('/sitemap.xml')).text()).toContain(`${site}/`)
  await reader.dispose()
})

test('a client is who the trusted proxy says, and not who it claims to be', async ({
  playwright,
}) => {
  const stranger = await playwright.request.newContext({ baseURL: site, ignoreHTTPSErrors: true })
  const statuses: number[] = []
  for (let attempt = 0; attempt < 12; attempt++) {
    const answer = await stranger.post('/api/users/login', {
      data: { email: 'nobody-behind-tls@example.org', password: 'wrong-password' },
      headers: { 'x-forwarded-for': `203.0.113.${attempt}` },
    })
    statuses.push(answer.status())
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
  await stranger.dispose()
})

test('what another site has a browser send is nobody’s', async () => {
  const data = { name: 'Ada Admin' }
  const { user } = await (
    await request.get('/api/users/me', { headers: { 'sec-fetch-site': 'same-origin' } })
  ).json()
  expect(user.email).toBe(admin.email)
  const send = (headers: Record<string, string>) =>
    request.patch(`/api/users/${user.id}`, { data: { ...data, name: user.name }, headers })
  for (const origin of ['https://evil.example', 'null', site.replace('https', 'http')]) {
    expect([origin, (await send({ origin })).status()]).toEqual([origin, 403])
  }
  const crossSite = { 'sec-fetch-site': 'cross-site' }
  expect((await send(crossSite)).status()).toBe(403)
  expect((await send({ origin: site, 'sec-fetch-site': 'same-origin' })).status()).toBe(200)
})

test('the site and the admin work in a browser, without WebSockets and mixed content', async ({
  page,
}) => {
  const problems: string[] = []
  page.on('websocket', (socket) => problems.push(socket.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('request', (each) => {
    if (each.url().startsWith('http:')) problems.push(each.url())
  })
  await page.goto(`${site}/en`)
  await page.goto(`${site}/admin/login`)
  await page.getByLabel('Email').fill(admin.email)
  await page.locator('#field-password').fill(admin.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  expect(problems).toEqual([])
})
