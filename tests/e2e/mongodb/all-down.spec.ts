/**
 * The drill: application and database are killed, and the nginx of `deploy/` goes on answering every address of
 * the sitemap from the static mirror.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type APIRequestContext, expect, test } from 'playwright/test'
import { type Mongod, startReplicaSet } from '../../support/mongod'
import { freePort, hasNginx, type ProxyServer, startNginx } from '../../support/nginx'
import { givenAccounts, givenPage, logins } from '../../support/publishing'
import { getRaw } from '../../support/raw-response'
import { type ServerProcess, startServer } from '../../support/server-process'

test.skip(!hasNginx, 'This machine has no nginx: the drill was not held.')

const password = 'a-password-for-tests'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-drill-'))
const mirror = path.join(folder, 'mirror')
const manifest = path.join(mirror, 'manifest.ndjson')
let mongod: Mongod
let server: ServerProcess
let nginx: ProxyServer
let request: APIRequestContext

test.beforeAll(async ({ playwright }, info) => {
  info.setTimeout(240_000)
  mongod = await startReplicaSet()
  const port = await freePort()
  const environment = {
    ...JSON.parse(process.env.E2E_ENVIRONMENT ?? '{}'),
    ...{ DATA_DIR: folder, DATABASE_URL: mongod.url, MIRROR: mirror },
    ...{ SITE_URL: `http://localhost:${port}`, PORT: `${port}` },
  }
  server = await startServer(environment, port)
  nginx = await startNginx({ upstreams: [port], mirror })
  request = await playwright.request.newContext({ baseURL: server.url })
  await givenAccounts(request, password)
  const people = await logins(request, password)
  for (let count = 0; count < 3; count += 1) await givenPage(request, people)
})
test.afterAll(async () => {
  await server?.stop()
  await nginx?.stop()
  await request?.dispose()
  await mongod?.remove()
  fs.rmSync(folder, { recursive: true, force: true })
})

/** Addresses of the sitemap, through whichever server. */
async function published(base: string): Promise<string[]> {
  const linksIn = async (address: string) => {
    const { status, body } = await getRaw(base + address)
    expect(status, address).toBe(200)
    return [...String(body).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, each = '']) => new URL(each).pathname,
    )
  }
  const parts = await linksIn('/sitemap.xml')
  return (await Promise.all(parts.map(linksIn))).flat()
}

test('with application and database killed, every address of the sitemap answers', async () => {
  test.setTimeout(240_000)
  const before = await published(server.url)
  expect(before.length).toBeGreaterThanOrEqual(7) // four lists and three pages
  const isThere = () =>
    fs.existsSync(manifest) &&
    before.every((address) => fs.readFileSync(manifest, 'utf8').includes(`"${address}"`))
  await expect.poll(isThere, { timeout: 120_000 }).toBe(true)
  await expect
    .poll(() => fs.readFileSync(manifest, 'utf8'), { timeout: 120_000 })
    .toContain('"complete":true')
  const expected = new Map<string, Buffer>()
  for (const address of before) expected.set(address, (await getRaw(server.url + address)).body)

  await mongod.stop('SIGKILL')
  server.process.kill('SIGKILL')
  await expect
    .poll(() =>
      getRaw(server.url).then(
        () => true,
        () => false,
      ),
    )
    .toBe(false)

  expect(await published(nginx.url)).toEqual(before)
  for (const address of before) {
    const { status, body } = await getRaw(nginx.url + address)
    const isSame = body.equals(expected.get(address) ?? Buffer.from(''))
    expect([status, isSame], address).toEqual([200, true])
  }
})
