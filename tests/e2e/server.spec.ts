/** The HTTP server in front of Next and Payload: codings, heads, ranges, limits, its end. */
import http from 'node:http'
import { type APIRequestContext, expect, test } from 'playwright/test'
import { createElement, Suspense } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { weighPage } from '../../scripts/weigh-page.mjs'
import { latePart } from '../support/late-part'
import { type Answer, ask, exchange, serving } from '../support/raw-http'
import { startServer } from '../support/server-process'

const model = '/en/natos-response-to-russias-invasion-of-ukraine'

const portOf = (baseURL: string | undefined) => Number(new URL(baseURL ?? '').port)

async function picture(request: APIRequestContext): Promise<string> {
  const { docs } = await (await request.get('/api/media?limit=1&depth=0')).json()
  return docs[0].url
}

/** A script and a style sheet of the admin. */
async function assets(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get('/admin/login')).text()
  return [/"(\/_next\/static\/[^"]+\.js)"/, /"(\/_next\/static\/[^"]+\.css)"/].map(
    (pattern) => pattern.exec(html)?.[1] ?? '',
  )
}

test('the login page of the admin weighs 1 MB at most', async ({ browser, baseURL }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const weight = await weighPage(page, `${baseURL}/admin/login`)
  await expect(page.locator('#field-password')).toBeVisible()
  expect(weight.script?.files).toBeGreaterThan(5)
  expect(weight.total?.bytes).toBeGreaterThan(100_000)
  expect(weight.total?.bytes).toBeLessThanOrEqual(1_000_000)
  console.log('The login page, compressed:', JSON.stringify(weight))
  await context.close()
})

test('every kind of text is compressed as the client accepts it, and is the same text', async ({
  request,
  baseURL,
}) => {
  const addresses = [
    ...[model, '/en', '/en/no-such-page', '/en/search?q=NATO', '/no-language/a'],
    ...[`${model}.md`, '/en/feed.atom', '/llms.txt'],
    ...['/api/relations?limit=2', '/api/faqs?limit=10', '/admin/login', ...(await assets(request))],
  ]
  const port = portOf(baseURL)
  for (const path of addresses) {
    const texts = new Set<string>()
    for (const [accepted, coding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0, gzip', 'gzip'],
      ['gzip;q=0.1, br;q=0.01', 'gzip'],
      ['*', 'br'],
      ['*;q=0', undefined],
      ['identity, br;q=0.5', undefined],
      ['deflate', undefined],
    ] as const) {
      const answer = await ask(port, path, { headers: { 'accept-encoding': accepted } })
      const { 'content-encoding': used, vary } = answer.headers
      expect([path, accepted, used]).toEqual([path, accepted, coding])
      expect(vary, path).toMatch(/(^|, )Accept-Encoding(, |$)/)
      // The admin's page has an id of its own each time.
      if (path !== '/admin/login') texts.add(answer.decoded)
    }
    expect(texts.size, path).toBeLessThanOrEqual(1)
  }
})

test('what is small, or compressed already, is sent as it is', async ({ request, baseURL }) => {
  for (const path of [
    await picture(request),
    `${model}/card.png`,
    ...['/icon.svg', '/robots.txt', '/api/users/me', '/api/faqs/none'],
  ]) {
    const { headers } = await ask(portOf(baseURL), path, { headers: { 'accept-encoding': 'br' } })
    expect([path, headers['content-encoding']]).toEqual([path, undefined])
  }
})

test('HEAD is answered like GET', async ({ request, baseURL }) => {
  const port = portOf(baseURL)
  const varies = ['date', 'transfer-encoding', 'content-length', 'etag', 'x-nextjs-cache']
  const without = ({ status, headers }: Answer) => ({
    status,
    headers: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => !varies.includes(name))
        // Each answer of the admin has a nonce of its own.
        .map(([name, value]) => [name, String(value).replace(/'nonce-[^']+'/, "'nonce'")]),
    ),
  })
  for (const path of [
    ...[model, '/en/no-such-page', '/', '/xx', `${model}.md`, `${model}/card.png`],
    ...['/en/feed.atom', '/sitemap.xml', '/admin/login', '/api/faqs?limit=1', '/api/none'],
    ...[await picture(request), ...(await assets(request)), '/api/media/file/none.png'],
  ]) {
    const headers = { 'accept-encoding': 'br' }
    const got = await ask(port, path, { headers })
    const head = await ask(port, path, { headers, method: 'HEAD' })
    expect(head.text, path).toBe('')
    expect(without(head), path).toEqual(without(got))
    if (head.headers['content-length'] !== undefined) {
      expect(Number(head.headers['content-length']), path).toBe(got.body.length)
    }
  }
})

test('pictures and assets are sent in parts', async ({ request, baseURL }) => {
  for (const path of [await picture(request), ...(await assets(request))]) {
    const whole = await ask(portOf(baseURL), path)
    for (const [range, part] of [
      ['bytes=0-99', whole.body.subarray(0, 100)],
      ['bytes=100-', whole.body.subarray(100)],
      ['bytes=-10', whole.body.subarray(-10)],
    ] as const) {
      const headers = { range, 'accept-encoding': 'br' }
      const answer = await ask(portOf(baseURL), path, { headers })
      expect([path, range, answer.status]).toEqual([path, range, 206])
      expect(answer.body.equals(part), `${path} ${range}`).toBe(true)
      expect(answer.headers['content-encoding']).toBeUndefined()
    }
    const beyond = { range: 'bytes=999999999-' }
    expect((await ask(portOf(baseURL), path, { headers: beyond })).status).toBe(416)
  }
})

test('who has it already is told so, in every coding', async ({ request, baseURL }) => {
  for (const path of [
    model,
    `${model}.md`,
    '/en/feed.atom',
    `${model}/card.png`,
    ...(await assets(request)),
  ]) {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': accepted }
      const { etag = '' } = (await ask(portOf(baseURL), path, { headers })).headers
      expect(etag, path).not.toBe('')
      const again = { ...headers, 'if-none-match': etag }
      const known = await ask(portOf(baseURL), path, { headers: again })
      expect([path, known.status, known.text]).toEqual([path, 304, ''])
      expect([path, known.headers.etag]).toEqual([path, etag])
      expect(known.headers['content-encoding']).toBeUndefined()
    }
  }
})

test('a page that waits for one of its parts reaches readers whole', async ({ page }) => {
  const part = createElement(
    Suspense,
    { fallback: 'Wait…' },
    createElement(latePart('That came late.')),
  )
  const html = createElement('html', null, createElement('body', null, part))
  const running = await serving(
    (_, response) =>
      new Promise((resolve) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8').once('close', resolve)
        const { pipe } = renderToPipeableStream(html, { onShellReady: () => pipe(response) })
      }),
  )
  await page.goto(`http://127.0.0.1:${running.port}/en/late`)
  await expect(page.getByText('That came late.')).toBeVisible()
  await expect(page.getByText('Wait…')).toHaveCount(0)
  expect(running.logged.join()).toContain('/en/late is sent with the framework’s scripts')
  await running.close()
})

test('no client ends the server', async ({ baseURL }) => {
  const port = portOf(baseURL)
  const head = 'HTTP/1.1\r\nHost: a\r\nConnection: close\r\n'
  for (const [bytes, expected] of [
    ['nonsense\r\n\r\n', / 400 /],
    [`GET ${model} HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, / 431 /],
    [`GET /en/%E0%A4%A ${head}\r\n`, / 404 /],
    [`GET http://elsewhere.example${model} ${head}\r\n`, / 200 /],
    [`GET //elsewhere.example/en ${head}\r\n`, / 308 [\s\S]*location: \/elsewhere\.example\/en/i],
    [`OPTIONS * ${head}\r\n`, / 204 /],
    [`GET /api/%E0%A4%A ${head}\r\n`, / 404 /],
    [
      `POST /api/graphql ${head}Content-Type: application/json\r\nContent-Length: 3\r\n\r\n{"a`,
      / [45]\d\d /,
    ],
    [
      `GET ${model} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      / 200 /,
    ],
  ] as const) {
    expect(await exchange(port, bytes, { until: expected }), bytes.slice(0, 60)).toMatch(expected)
  }
  for (const path of [
    model,
    '/en/search?q=NATO',
    '/admin/login',
    '/api/faqs?limit=10',
    `${model}/card.png`,
  ]) {
    await new Promise<void>((resolve) => {
      const request = http.get({ port, path, headers: { 'accept-encoding': 'br' } })
      request.on('error', () => {})
      request.on('close', resolve)
      request.on('socket', (socket) =>
        socket.once('connect', () => setImmediate(() => request.destroy())),
      )
    })
  }
  expect((await ask(port, model)).status).toBe(200)
})

test('told to end, the server answers what was asked and ends', async () => {
  const server = await startServer({ SHUTDOWN_SECONDS: '20' })
  const port = portOf(server.url)
  const agent = new http.Agent({ keepAlive: true })
  const first = await ask(port, '/en', { agent })
  expect(first.headers.connection).toBe('keep-alive')
  expect(first.headers['keep-alive']).toBe('timeout=72')
  const open = ask(port, `${model}/card.png`, { agent })
  await new Promise((resolve) => setTimeout(resolve, 20))
  const ended = server.stop()
  expect((await open).status).toBe(200)
  expect(await ended).toBe(0)
  await expect(ask(port, '/en')).rejects.toThrow()
})

test('no copy of an image is made and kept for whoever asks: it would outlive its being taken down', async ({
  request,
}) => {
  const url = encodeURIComponent(await picture(request))
  for (const path of ['/_next/image', '/_next/image/', '/_next//image', '/_next/image;x']) {
    const answer = await request.get(`${path}?url=${url}&w=640&q=75`, { maxRedirects: 0 })
    expect([path, answer.headers()['content-type'] ?? '']).toEqual([
      path,
      expect.not.stringContaining('image/'),
    ])
  }
})
