/** Purging, against servers that speak the protocols as their makers describe them. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { manyTag, tagOf } from '../../../../scripts/server/delivery/cache-tags.mjs'
import { purgeAdapter } from '../../../../scripts/server/delivery/purge-adapters.mjs'
import { PurgeTarget } from '../../../../scripts/server/delivery/purge-target.mjs'
import { settingsFrom } from '../../../../src/settings/environment.mjs'

type Asked = { method?: string; url?: string; headers: http.IncomingHttpHeaders; body: string }
type Reply = { status: number; body?: string }

let server: http.Server
let api: string
let asked: Asked[]
let reply: (asked: Asked) => Reply

beforeEach(async () => {
  asked = []
  reply = () => ({ status: 200, body: '{"success":true,"status":"ok"}' })
  server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method, url, headers } = request
    asked.push({ method, url, headers, body: String(Buffer.concat(chunks)) })
    const { status, body } = reply(asked.at(-1) as Asked)
    response.writeHead(status).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** What the setting `PURGE` makes. */
function adapterOf(purge: string) {
  const [setting] = settingsFrom({ PURGE: purge }).purge
  if (!setting) throw new Error('No setting.')
  return purgeAdapter(setting)
}
const fastly = () => adapterOf(`fastly://T0ken@SerVice1?api=${api}`)
const cloudflare = () => adapterOf(`cloudflare://T0ken@zone1?api=${api}`)
const varnish = () => adapterOf(api.replace('http:', 'varnish+http:'))
const nginx = () => adapterOf(api.replace('http:', 'nginx+http:'))
const tags = (count: number) => Array.from({ length: count }, (_, at) => `tag${at}`)

describe('Fastly', () => {
  test('is told by key, in portions', async () => {
    await fastly().purge(tags(300), [])
    expect(asked).toHaveLength(2)
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/service/SerVice1/purge' })
    expect(asked[0]?.headers).toMatchObject({ 'fastly-key': 'T0ken' })
    expect(asked.flatMap(({ headers }) => String(headers['surrogate-key']).split(' '))).toEqual(
      tags(300),
    )
  })
  test('forgets all', async () => {
    await fastly().purgeAll()
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/service/SerVice1/purge_all' })
  })
})

describe('Cloudflare', () => {
  test('is told by tag, in portions', async () => {
    await cloudflare().purge(tags(31), [])
    expect(asked.map(({ body }) => JSON.parse(body).tags.length)).toEqual([30, 1])
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/zones/zone1/purge_cache' })
    expect(asked[0]?.headers.authorization).toBe('Bearer T0ken')
  })
  test('forgets all', async () => {
    await cloudflare().purgeAll()
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ purge_everything: true })
  })
  test('its 200 without success is a failure', async () => {
    reply = () => ({ status: 200, body: '{"success":false,"errors":[{"message":"Bad tag"}]}' })
    await expect(cloudflare().purge(['t'], [])).rejects.toThrow('Bad tag')
  })
})

describe('Varnish', () => {
  test('is told by xkey', async () => {
    await varnish().purge(tags(2), [])
    expect(asked[0]).toMatchObject({ method: 'PURGE', headers: { 'xkey-purge': 'tag0 tag1' } })
  })
  test('that lets nobody purge is a failure', async () => {
    reply = () => ({ status: 405, body: 'Method Not Allowed' })
    await expect(varnish().purge(['t'], [])).rejects.toThrow('Varnish answers 405')
  })
})

describe('nginx', () => {
  test('is told by address; what it does not have is no failure', async () => {
    reply = ({ url }) => ({ status: url === '/fr/b' ? 412 : url === '/en' ? 404 : 200 })
    await nginx().purge(['ignored'], ['/en', '/fr/b', '/uk/c'])
    expect(asked.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
      'PURGE /en',
      'PURGE /fr/b',
      'PURGE /uk/c',
    ])
  })
  test('a method that it does not know is a failure', async () => {
    reply = () => ({ status: 405 })
    await expect(nginx().purge([], ['/en'])).rejects.toThrow('nginx answers 405')
  })
})

test.each([
  ['fastly', fastly],
  ['cloudflare', cloudflare],
  ['varnish', varnish],
  ['nginx', nginx],
])('%s: a fault and silence are said, without the token', async (_, make) => {
  const adapter = make()
  reply = () => ({ status: 503, body: 'try later' })
  const failure = await adapter.purge(['t'], ['/en']).catch((error: Error) => error.message)
  expect(failure).toMatch(/503/)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  const silence = await adapter.purge(['t'], ['/en']).catch((error: Error) => error.message)
  expect(silence).toMatch(/127\.0\.0\.1 does not answer/)
  expect(`${failure}${silence}`).not.toContain('T0ken')
})

describe('the setting', () => {
  test('names several', () => {
    const { purge } = settingsFrom({
      PURGE: 'fastly://t@S  varnish+http://cache:6081 nginx+https://secret@edge',
    })
    expect(purge).toEqual([
      { kind: 'fastly', api: 'https://api.fastly.com', account: 'S', token: 't' },
      { kind: 'varnish', api: 'http://cache:6081' },
      { kind: 'nginx', api: 'https://edge', token: 'secret' },
    ])
  })
  test.each(['fastly://service', 'akamai://t@s', 'varnish://host', 'varnish+ftp://host', 'cache'])(
    '%s is refused, without repeating a token',
    (purge) => {
      const given = () => settingsFrom({ PURGE: `${purge} fastly://T0ken@S` })
      expect(given).toThrow(/PURGE is/)
      expect(given).not.toThrow(/T0ken/)
    },
  )
})

describe('a cache that follows the log', () => {
  function following({ knowsTags = true } = {}) {
    const told: string[] = []
    const clock = { now: 0 }
    const adapter = {
      knowsTags,
      purge: async (tags: string[], addresses: string[]) =>
        void told.push([...tags, ...addresses].join(' ')),
      purgeAll: async () => void told.push('all'),
    }
    const addressesOf = (keys: string[]) => (keys.includes('list/en') ? ['/en'] : [])
    const target = new PurgeTarget({ name: 'x', adapter, addressesOf, now: () => clock.now })
    return { target, told, clock }
  }
  const publication = (number: number, keys: string[], change = {}) => ({
    number,
    publications: [{ number, keys, change: { kind: 'edition', ...change } }],
  })

  test('is told at once, again within a second, and when every process has noticed', async () => {
    const { target, told, clock } = following()
    await target.begin(7, 7)
    await target.deliver(publication(8, ['list/en']))
    const once = [manyTag, tagOf('list/en')].join(' ')
    expect(told).toEqual([once])
    await target.workOff()
    expect(told).toEqual([once])
    clock.now = 700
    await target.workOff()
    await target.workOff()
    expect(told).toEqual([once, once])
    clock.now = 3000
    await target.workOff()
    expect(told).toEqual([once, once, once])
    expect(target.isWorking).toBe(false)
  })
  test('is told of each in its turn', async () => {
    const { target, told, clock } = following()
    await target.begin(7, 7)
    await target.deliver(publication(8, ['list/en']))
    clock.now = 1000
    await target.deliver(publication(9, ['list/fr']))
    told.length = 0
    for (const now of [1700, 1700, 3000, 4000]) {
      clock.now = now
      await target.workOff()
    }
    expect(target.isWorking).toBe(false)
    const of = (key: string) => [manyTag, tagOf(key)].join(' ')
    const [english, french] = [of('list/en'), of('list/fr')]
    expect(told).toEqual([english, french, english, french])
  })
  test('is told again what was told last when another process takes over', async () => {
    const { target, told } = following()
    expect(await target.begin(107, 100)).toBe(80)
    expect(told).toEqual([])
  })
  test.each([
    ['never told before', 7, undefined],
    ['told of another database', 7, 1000],
  ])('%s, it forgets all', async (_, newest, known) => {
    const { target, told } = following()
    expect(await target.begin(newest, known)).toBe(newest)
    expect(told).toEqual(['all'])
  })
  test('that knows no tags is told the addresses: of the page, and what shows it', async () => {
    const { target, told } = following({ knowsTags: false })
    await target.begin(7, 7)
    const change = { collection: 'relations', language: 'en', slugs: ['old', 'new'] }
    await target.deliver(publication(8, ['list/en'], change))
    expect(told[0]?.split(' ')).toEqual(
      expect.arrayContaining(['/en', '/en/old', '/en/new', '/en/new.md', '/en/old/feed.atom']),
    )
  })
})
