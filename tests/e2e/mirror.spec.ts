/**
 * The static mirror behind a real nginx with the configuration of `deploy/`: while the application
 * lives, and when it is dead.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type APIRequestContext, expect, test } from 'playwright/test'
import ar from '../../messages/ar.json' with { type: 'json' }
import fr from '../../messages/fr.json' with { type: 'json' }
import { hasNginx, type ProxyServer, startNginx } from '../support/nginx'
import { type Edition, givenPage, logins, type People, publishChange } from '../support/publishing'
import { getRaw } from '../support/raw-response'
import { type ServerProcess, startServer } from '../support/server-process'

test.describe.configure({ mode: 'serial' })
test.skip(!hasNginx, 'This machine has no nginx: the mirror was not tried behind one.')

const root = path.resolve(import.meta.dirname, '../..')
const site = { SITE_URL: `http://localhost:${process.env.E2E_PORT ?? 3107}` }
const mirror = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-mirror-'))
let server: ServerProcess
let nginx: ProxyServer
let people: People
let moving: Edition
let taken: Edition

test.beforeAll(async ({ playwright }, info) => {
  info.setTimeout(180_000)
  const request = await playwright.request.newContext({ baseURL: site.SITE_URL })
  people = await logins(request)
  moving = await givenPage(request, people)
  taken = await givenPage(request, people)
  await givenDrafts(request, await givenPage(request, people))
  await request.dispose()
  const contact = { SECURITY_CONTACT: 'security@example.org' }
  server = await startServer({ ...site, ...contact, MIRROR: mirror })
  nginx = await startNginx({ upstreams: [Number(new URL(server.url).port)], mirror })
  await expect.poll(state, { timeout: 120_000 }).toMatch(/"complete":true/)
})
test.afterAll(async () => {
  await server?.stop()
  await nginx?.stop()
  fs.rmSync(mirror, { recursive: true, force: true })
})

const canary = 'kanarimongoose'

/** Words that nobody may read, over what is public and beside it. */
async function givenDrafts(request: APIRequestContext, { id }: Edition): Promise<void> {
  const headers = people.editor
  const words = { title: canary, lead: `${canary} leads.` }
  const over = await request.patch(`/api/relations/${id}?draft=true`, { headers, data: words })
  expect(over.status(), await over.text()).toBe(200)
  const data = { ...words, slug: canary, language: 'en' }
  const beside = await request.post('/api/relations?draft=true', { headers, data })
  expect(beside.status(), await beside.text()).toBe(201)
}

const manifest = path.join(mirror, 'manifest.ndjson')
const state = () => (fs.existsSync(manifest) ? fs.readFileSync(manifest, 'utf8') : '')

/** Every address that is in the mirror, by what it answers. */
function addresses(status: number): string[] {
  const found = new Map<string, number | undefined>()
  for (const line of state().split('\n').filter(Boolean)) {
    const { address, status: given, failure } = JSON.parse(line)
    if (address && failure === undefined) found.set(address, given)
  }
  return [...found].flatMap(([address, given]) => (given === status ? [address] : []))
}

const says = [
  'content-type',
  'cache-control',
  'content-security-policy',
  'x-frame-options',
  'cross-origin-opener-policy',
  'referrer-policy',
  'permissions-policy',
  'x-content-type-options',
]

/** The whole of an answer that readers see. */
async function shown(base: string, address: string) {
  const { status, headers, body } = await getRaw(base + address)
  const isImage = address.startsWith('/api/')
  // The API has a policy of its own for images.
  const names = isImage ? ['content-type', 'cache-control'] : says
  return {
    status,
    body: createHash('sha256').update(body).digest('hex'),
    headers: Object.fromEntries(names.map((name) => [name, headers[name]])),
  }
}

const isWithoutKeys =
  /^\/(?:icon\.svg|favicon\.ico|apple-icon\.png|manifest\.webmanifest|\.well-known\/.*)$/

test('every published address is a file, with the bytes and headers that the application sends', async () => {
  test.setTimeout(120_000)
  const all = addresses(200)
  expect(all.length).toBeGreaterThan(60)
  const icons = ['/icon.svg', '/favicon.ico', '/apple-icon.png', '/manifest.webmanifest']
  expect(all).toEqual(expect.arrayContaining([...icons, '/.well-known/security.txt']))
  for (const address of all) {
    const expected = await shown(server.url, address)
    // What carries no keys, Next sends with a freshness of its own.
    if (isWithoutKeys.test(address)) delete expected.headers['cache-control']
    expect(await shown(nginx.url, address), address).toMatchObject(expected)
  }
})

test('no file of the mirror has words that are not published', () => {
  const files = fs
    .readdirSync(mirror, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
  expect(files.length).toBeGreaterThan(60)
  const decoders: Record<string, (bytes: Buffer) => Buffer> = {
    '.br': brotliDecompressSync,
    '.gz': gunzipSync,
  }
  const found = files.filter((file) => {
    const bytes = fs.readFileSync(file)
    const text = (decoders[path.extname(file)]?.(bytes) ?? bytes).toString()
    return `${file} ${text}`.toLowerCase().includes(canary)
  })
  expect(found).toEqual([])
})

test('a page can be asked for its past, whoever answers', async () => {
  const page = '/en/natos-response-to-russias-invasion-of-ukraine'
  const asked = { 'accept-datetime': new Date().toUTCString() }
  for (const base of [server.url, nginx.url]) {
    const { headers } = await getRaw(base + page)
    expect(headers.vary).toBe('Accept-Datetime, Accept-Encoding')
    expect(headers.link).toMatch(/rel="original timegate".*\/at\/timemap>; rel="timemap"/)
    const led = await getRaw(base + page, asked)
    expect([led.status, led.headers['cache-control']]).toEqual([302, 'private, no-store'])
    // Nor is it what the next reader gets.
    expect((await getRaw(base + page)).status).toBe(200)
  }
})

test('in brotli, in gzip and plain, each with an entity tag that gives 304', async () => {
  for (const address of ['/en', '/fr/accessibility']) {
    const plain = await getRaw(nginx.url + address)
    const tags = new Set([plain.headers.etag])
    for (const [coding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const coded = await getRaw(nginx.url + address, { 'accept-encoding': `${coding}, *;q=0` })
      expect(coded.headers['content-encoding'], address).toBe(coding)
      expect(coded.headers.vary).toBe('Accept-Encoding')
      expect(decode(coded.body).equals(plain.body)).toBe(true)
      tags.add(coded.headers.etag)
      const again = await getRaw(nginx.url + address, {
        'accept-encoding': coding,
        'if-none-match': String(coded.headers.etag),
      })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    expect(tags.size).toBe(3)
    const refused = await getRaw(nginx.url + address, { 'accept-encoding': 'br;q=0' })
    expect(refused.headers['content-encoding']).toBeUndefined()
    expect(plain.headers['last-modified']).toBeUndefined()
  }
})

test('publications are in the mirror within a second', async ({ request }) => {
  test.setTimeout(120_000)
  const waits: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const lead = `A lead of turn ${turn}.`
    const change = { collection: 'relations', edition: moving, data: { lead } }
    await publishChange(request, people, change)
    const begun = performance.now()
    await expect
      .poll(async () => String((await getRaw(`${nginx.url}/en/${moving.slug}`)).body), {
        intervals: [20],
      })
      .toContain(lead)
    waits.push(Math.round(performance.now() - begun))
  }
  console.log(`From the publication to the file, in ms: ${waits.join(', ')}`)
  expect(Math.max(...waits)).toBeLessThan(6000) // a limit against faults, two cores may be busy
})

test('an address that changes leads on, and what is taken back is gone', async ({ request }) => {
  test.setTimeout(60_000)
  const before = moving.slug
  moving.slug = `address-${Date.now()}`
  await publishChange(request, people, {
    collection: 'relations',
    edition: moving,
    data: { slug: moving.slug },
  })
  await unpublish(request, taken)
  await expect.poll(() => addresses(308)).toContain(`/en/${before}`)
  await expect.poll(() => addresses(410)).toContain(`/en/${taken.slug}`)
  expect((await getRaw(`${nginx.url}/en/${before}`)).headers.location).toBe(`/en/${moving.slug}`)
  // The list of statuses is written before the file of the page is taken away.
  await expect.poll(async () => (await getRaw(`${nginx.url}/en/${taken.slug}`)).status).toBe(410)
  expect((await getRaw(`${nginx.url}/en/${moving.slug}`)).status).toBe(200)
})

async function unpublish(request: APIRequestContext, { id }: Edition) {
  const headers = people.publisher
  const address = `/api/relations/${id}`
  const { revision } = await (await request.get(`${address}/workflow`, { headers })).json()
  const data = { event: 'unpublish', revision, unpublish: { kind: 'gone', explanation: 'Over.' } }
  const answer = await request.post(`${address}/transition`, { headers, data })
  expect(answer.status(), await answer.text()).toBe(200)
}

test('people with a login are answered by the application', async ({ request }) => {
  const { headers } = await request
    .get(`${nginx.url}/en`, { headers: people.publisher })
    .then(async (answer) => ({ headers: answer.headers() }))
  expect(headers.etag).toMatch(/^"[\w-]{27}(-br|-gzip)?"$/)
})

async function check(...words: string[]): Promise<{ code: number; output: string }> {
  const program = path.join(root, 'node_modules/payload/bin.js')
  const { DATABASE_URL: _, PAYLOAD_SECRET: __, NODE_OPTIONS: ___, ...inherited } = process.env
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=production', program, 'mirror:check', ...words],
      {
        cwd: root,
        env: {
          ...inherited,
          ...site,
          DATA_DIR: process.env.E2E_FOLDER,
          MIRROR: mirror,
          NODE_ENV: 'production',
        },
      },
    )
    return { code: 0, output: stdout }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, output: stderr }
  }
}

test('the check finds nothing, and names what somebody changed', async () => {
  test.setTimeout(180_000)
  expect(await check(server.url)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/Database, mirror and site are the same: \d+ addresses\./),
  })
  const file = path.join(mirror, 'site/fr/accessibility.html')
  const kept = fs.readFileSync(file)
  fs.writeFileSync(file, 'something else')
  fs.writeFileSync(path.join(mirror, 'site/en/nobody.html'), 'nothing')
  fs.renameSync(path.join(mirror, 'site/en/feed.json'), path.join(mirror, 'feed.json'))
  const { code, output } = await check()
  expect(code).toBe(1)
  expect(output).toMatch(/\/fr\/accessibility: its file .* is another one/)
  expect(output).toMatch(/site\/en\/nobody\.html: stands for no address/)
  expect(output).toMatch(/\/en\/feed\.json: its file .* is missing/)
  fs.writeFileSync(file, kept)
  fs.rmSync(path.join(mirror, 'site/en/nobody.html'))
  fs.renameSync(path.join(mirror, 'feed.json'), path.join(mirror, 'site/en/feed.json'))
})

test('with the application dead, every published address answers, with its status', async () => {
  test.setTimeout(120_000)
  const search = `${nginx.url}/api/faqs?limit=1`
  const before = await getRaw(search)
  expect(before.status).toBe(200)
  const all = addresses(200)
  const expected = new Map<string, Buffer>()
  for (const address of all) expected.set(address, (await getRaw(server.url + address)).body)

  server.process.kill('SIGKILL')
  await expect
    .poll(() =>
      getRaw(server.url).then(
        () => true,
        () => false,
      ),
    )
    .toBe(false)

  const sitemap = String((await getRaw(`${nginx.url}/sitemaps/1.xml`)).body)
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, each = '']) =>
    each.replace(site.SITE_URL, ''),
  )
  expect(listed.length).toBeGreaterThan(5)
  expect(all).toEqual(expect.arrayContaining(listed))
  for (const address of all) {
    const { status, body } = await getRaw(nginx.url + address)
    expect([status, body.equals(expected.get(address) ?? Buffer.from(''))], address).toEqual([
      200,
      true,
    ])
  }
  for (const address of addresses(308)) {
    const { status, headers } = await getRaw(`${nginx.url}${address}?from=mail`)
    expect(status, address).toBe(308)
    const led = await getRaw(nginx.url + headers.location)
    expect(led.status, `${address} leads to ${headers.location}`).toBe(200)
  }
  for (const address of addresses(410)) {
    expect((await getRaw(nginx.url + address)).status, address).toBe(410)
  }
  expect(addresses(410)).toContain(`/en/${taken.slug}`)
})

test('and what is not there says so, in the reader’s language', async () => {
  const get = async (address: string, headers = {}) => {
    const { status, headers: given, body } = await getRaw(nginx.url + address, headers)
    return { status, text: String(body), type: given['content-type'], location: given.location }
  }
  const html = 'text/html; charset=utf-8'
  expect(await get('/fr/rien-ici')).toMatchObject({
    status: 404,
    type: html,
    text: expect.stringContaining(fr.site.notFoundTitle),
  })
  expect(await get('/ar/search?q=x')).toMatchObject({
    status: 503,
    type: html,
    text: expect.stringContaining(ar.site.awayTitle),
  })
  expect((await get('/fr/x/at/2026-01-01')).status).toBe(503)
  expect((await get('/admin')).status).toBe(503)
  expect((await get('/en/preview/relations/1')).status).toBe(503)
  expect(JSON.parse((await get('/api/users/me')).text).errors).toHaveLength(1)
  // What was asked for before, and is in no mirror.
  expect(await get('/api/faqs?limit=1')).toMatchObject({ status: 200 })
  expect((await get('/en?utm_source=mail')).status).toBe(200)
  expect(await get('/', { 'accept-language': 'uk,en;q=0.5' })).toMatchObject({
    status: 307,
    location: '/uk',
  })
  expect(await get('/en/')).toMatchObject({ status: 308, location: '/en' })
  for (const odd of [
    '/en?page=../../manifest',
    '/..%2fmanifest.ndjson',
    '/en/%00',
    '/manifest.ndjson',
  ]) {
    expect([400, 404], odd).toContain(
      (await get(odd)).status === 200 ? 404 : (await get(odd)).status,
    )
    expect((await get(odd)).text).not.toContain('"position"')
  }
})
