/**
 * A shared cache in front: a real Varnish with the configuration of `deploy/`, once told of each
 * publication and once not, while the application lives and when it is dead.
 */
import { expect, test } from 'playwright/test'
import { freePort, type ProxyServer } from '../support/nginx'
import { type Edition, givenPage, logins, type People, publishChange } from '../support/publishing'
import { getRaw } from '../support/raw-response'
import { type ServerProcess, startServer } from '../support/server-process'
import { hasVarnish, startVarnish } from '../support/varnish'

test.describe.configure({ mode: 'serial' })
test.skip(!hasVarnish, 'This machine has no Varnish with xkey: no cache in front was tried.')

const site = { SITE_URL: `http://localhost:${process.env.E2E_PORT ?? 3107}` }
type Cached = { server: ServerProcess; varnish: ProxyServer }
let purged: Cached
let left: Cached
let people: People
let page: Edition

async function given(settingsAt: (port: number) => object): Promise<Cached> {
  const port = await freePort()
  const server = await startServer({ ...site, ...settingsAt(port) })
  return {
    server,
    varnish: await startVarnish({ upstream: Number(new URL(server.url).port), port }),
  }
}

test.beforeAll(async ({ playwright }, info) => {
  info.setTimeout(180_000)
  const request = await playwright.request.newContext({ baseURL: site.SITE_URL })
  people = await logins(request)
  page = await givenPage(request, people)
  await request.dispose()
  purged = await given((port) => ({ PURGE: `varnish+http://127.0.0.1:${port}` }))
  left = await given(() => ({}))
})
test.afterAll(async () => {
  for (const each of [purged, left]) {
    await each?.varnish.stop()
    await each?.server.stop()
  }
})

const path = () => `/en/${page.slug}`
const text = async (base: string) => String((await getRaw(base + path())).body)

/** Milliseconds until each of these shows the words. */
async function untilShown(bases: string[], words: string): Promise<number> {
  const begun = performance.now()
  for (const base of bases) {
    await expect
      .poll(async () => (await text(base)).includes(words), { intervals: [25], timeout: 20_000 })
      .toBe(true)
  }
  return performance.now() - begun
}

test('a publication is shown at once with a purge, and within 15 seconds without', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const told: number[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    for (const { varnish } of [purged, left]) await text(varnish.url)
    const lead = `A lead behind a cache, ${turn}.`
    await publishChange(request, people, { collection: 'relations', edition: page, data: { lead } })
    told.push(Math.round(await untilShown([purged.varnish.url], lead)))
    if (turn === 3) {
      expect(await untilShown([left.varnish.url], lead)).toBeLessThan(15_000)
      // The second purge, and whatever came in between, changes nothing.
      await new Promise((resolve) => setTimeout(resolve, 4000))
      expect(await text(purged.varnish.url)).toContain(lead)
    }
  }
  console.log(`From the publication to the page behind Varnish, in ms: ${told.join(', ')}`)
  expect(Math.max(...told)).toBeLessThan(6000) // a limit against faults, two cores may be busy
})

test('the cache answers by itself, hides its keys, and keeps nobody’s own answers', async () => {
  const { varnish, server } = purged
  const again = await getRaw(varnish.url + path())
  await getRaw(varnish.url + path())
  expect(Number((await getRaw(varnish.url + path())).headers.age)).toBeGreaterThanOrEqual(0)
  expect(again.headers.xkey).toBeUndefined()
  expect((await getRaw(server.url + path())).headers.xkey).toBeDefined()
  const login = { cookie: 'payload-token=forged' }
  for (const headers of [login, { authorization: 'JWT forged' }]) {
    const answer = await getRaw(`${varnish.url}/api/users/me`, headers)
    expect(answer.headers['cache-control']).toMatch(/no-store|private/)
  }
  // Only the processes of Concord purge; this machine is one here, so an address alone is not enough.
  const purge = await fetch(varnish.url + path(), { method: 'PURGE' })
  expect(purge.status).toBe(200)
  expect(await text(varnish.url)).toContain('A lead behind a cache, 3.')
})

test('an address that moves leads on at once, and what is not there is not for long', async ({
  request,
}) => {
  const { varnish } = purged
  const was = path()
  const next = `moved-behind-a-cache-${Date.now()}`
  expect((await getRaw(`${varnish.url}/en/${next}`)).status).toBe(404)
  await publishChange(request, people, {
    collection: 'relations',
    edition: page,
    data: { slug: next },
  })
  page = { ...page, slug: next }
  await expect
    .poll(async () => (await getRaw(varnish.url + path())).status, { intervals: [50] })
    .toBe(200)
  await expect
    .poll(async () => (await getRaw(varnish.url + was)).status, { intervals: [50] })
    .toBe(308)
  for (const address of [was, '/en/no-such-page-behind-a-cache']) {
    const { headers } = await getRaw(left.server.url + address)
    const [, seconds] = /s-maxage=(\d+)/.exec(String(headers['cache-control'])) ?? []
    expect(Number(seconds ?? 0)).toBeLessThanOrEqual(15)
  }
})

test('while the application is dead, the last page is shown; a fault is not kept', async () => {
  test.setTimeout(60_000)
  for (const { server, varnish } of [left, purged]) {
    const before = await getRaw(varnish.url + path())
    expect(before.status).toBe(200)
    await server.stop()
    // Before the probe has noticed, and after; also when the page is older than its seconds.
    for (const wait of [0, 2000, 12_000]) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      const now = await getRaw(varnish.url + path())
      expect([now.status, String(now.body)]).toEqual([200, String(before.body)])
    }
    expect((await getRaw(`${varnish.url}/en/never-asked-for`)).status).toBe(503)
  }
})
