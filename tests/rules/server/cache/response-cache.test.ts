import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { ResponseCache } from '../../../../scripts/server/cache/response-cache.mjs'
import { ResponseStore } from '../../../../scripts/server/cache/response-store.mjs'
import { ask } from '../../../support/raw-http'

type Rendered = { status: number; headers: Record<string, string>; body: Buffer }

const long = 'words '.repeat(500)

/** A cache in front of an application that the test plays, on a server of its own. */
async function caching(options = {}) {
  const clock = { now: 0 }
  const site = { words: long, status: 200, keys: 'k', asked: [] as string[] }
  const follower = {
    inDoubt: () => undefined as Promise<void> | undefined,
    isDown: false,
    isCurrent: true,
    next: undefined as number | undefined,
  }
  let hold: Promise<void> | undefined
  const client = {
    read: async (path: string): Promise<Rendered> => {
      site.asked.push(path)
      const { words, status, keys } = site
      await hold
      if (status === 0) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
      const headers: Record<string, string> = { 'content-type': 'text/html' }
      if (status === 308) headers.location = '/en/there'
      if (keys) headers['surrogate-key'] = keys
      return { status, headers, body: Buffer.from(words) }
    },
  }
  const cache = new ResponseCache({
    client,
    follower,
    store: new ResponseStore({ lasting: 1e6, other: 1e6, plain: 1e6, disk: 0 }),
    now: () => clock.now,
    log: { error() {} },
    ...options,
  })
  const server = http.createServer(async (request, response) => {
    if (!(await cache.handle(request, response))) response.writeHead(404).end('passed on')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  running.push(server)
  const { port } = server.address() as AddressInfo
  return {
    cache,
    clock,
    site,
    follower,
    get: (path: string, headers = {}) => ask(port, path, { headers }),
    held: () => {
      let go = () => {}
      hold = new Promise((resolve) => {
        go = resolve
      })
      return () => {
        hold = undefined
        go()
      }
    },
  }
}
const running: http.Server[] = []
afterEach(() => {
  for (const server of running.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})
const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

/** However busy the machine is; a test that waits for what never comes ends by Jest's own limit. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await settle()
}

test('what is asked for once is made once, whatever is asked beside it', async () => {
  const { site, get } = await caching()
  await get('/en/a')
  await get('/en/a?utm=1')
  expect(site.asked).toEqual(['/en/a'])
})
test('a cold page is made once, however many ask at the same time', async () => {
  const { site, get } = await caching()
  const answers = await Promise.all(Array.from({ length: 20 }, () => get('/en/a')))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(site.asked).toHaveLength(1)
})
test('each coding has its tag, and who has it is told so', async () => {
  const { get } = await caching()
  for (const coding of ['br', 'gzip', 'identity']) {
    const asked = { 'accept-encoding': coding }
    const answer = await get('/en/a', asked)
    expect([coding, answer.decoded]).toEqual([coding, long])
    const again = await get('/en/a', { ...asked, 'if-none-match': answer.headers.etag })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers['cache-control']).toBe(answer.headers['cache-control'])
  }
})
test('an old address leads on with what was asked', async () => {
  const { site, get } = await caching()
  site.status = 308
  expect((await get('/en/here?utm=1')).headers.location).toBe('/en/there?utm=1')
  expect((await get('/en/here')).headers.location).toBe('/en/there')
})
test('what names nothing that it shows is not kept', async () => {
  const { site, get } = await caching()
  site.keys = ''
  expect((await get('/en/a')).headers['cache-control']).toMatch(/no-store/)
  await get('/en/a')
  expect(site.asked).toHaveLength(2)
})

describe('after a publication', () => {
  test('what shows it is made again at once, and nothing else', async () => {
    const { cache, site, get } = await caching()
    await get('/en/a')
    site.keys = 'other'
    await get('/en/b')
    site.words = 'new'
    cache.expire(['k'])
    await settle()
    expect(site.asked).toEqual(['/en/a', '/en/b', '/en/a'])
    expect((await get('/en/a')).text).toBe('new')
    expect((await get('/en/b')).text).toBe(long)
  })
  test('readers get what there was until it is made, for less than a second', async () => {
    const { cache, clock, site, held, get } = await caching()
    await get('/en/a')
    const go = held()
    site.words = 'new'
    cache.expire(['k'])
    clock.now += 500
    expect((await get('/en/a')).text).toBe(long)
    clock.now += 400
    const late = get('/en/a')
    await settle()
    go()
    expect((await late).text).toBe('new')
  })
  test('who is logged in gets the new one, also in that second', async () => {
    const { cache, clock, site, get } = await caching()
    await get('/en/a')
    site.words = 'new'
    cache.expire(['k'])
    clock.now += 1
    expect((await get('/en/a', { cookie: 'payload-token=x' })).text).toBe('new')
  })
  test('what was being made when it came is made again', async () => {
    const { cache, site, held, get } = await caching()
    const go = held()
    const first = get('/en/a')
    await until(() => site.asked.length === 1)
    site.words = 'new'
    cache.expire(['k'])
    go()
    await first
    await until(() => site.asked.length === 2)
    expect((await get('/en/a')).text).toBe('new')
    expect(site.asked).toHaveLength(2)
  })
  test('of another database nothing is kept', async () => {
    const { cache, site, get } = await caching()
    await get('/en/a')
    site.words = 'new'
    cache.expire('all')
    expect((await get('/en/a')).text).toBe('new')
  })
})

describe('when what is behind fails', () => {
  test.each([
    ['the application is gone', 0],
    ['it fails', 500],
    ['its database is away', 503],
  ])('%s: readers get what there was', async (_, status) => {
    const { cache, clock, site, get } = await caching()
    await get('/en/a')
    site.status = status
    cache.expire(['k'])
    clock.now += 60_000
    expect(await get('/en/a')).toMatchObject({ status: 200, text: long })
  })
  test('and the new one, once it is there again', async () => {
    const { cache, clock, site, get } = await caching()
    await get('/en/a')
    site.status = 0
    cache.expire(['k'])
    clock.now += 60_000
    await get('/en/a')
    Object.assign(site, { status: 200, words: 'new' })
    expect((await get('/en/a')).text).toBe('new')
  })
  test('who asks for what was never made is told to come again', async () => {
    const { site, get } = await caching()
    site.status = 0
    const answer = await get('/fr/a', { accept: 'text/html' })
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5'])
    expect(answer.text).toContain('<html lang="fr"')
  })
  test('while nothing can be learned of publications, nobody waits', async () => {
    const { cache, clock, site, follower, get } = await caching()
    await get('/en/a')
    cache.expire(['k'])
    await settle()
    const { length } = site.asked
    site.status = 0
    cache.expire(['k'])
    await settle()
    follower.isDown = true
    clock.now += 60_000
    expect((await get('/en/a')).status).toBe(200)
    expect(site.asked.length).toBeLessThanOrEqual(length + 1)
  })
})

test('a page that is gone is no longer kept as it was', async () => {
  const { cache, clock, site, get } = await caching()
  await get('/en/a')
  Object.assign(site, { status: 410, words: 'gone' })
  cache.expire(['k'])
  clock.now += 2000
  expect(await get('/en/a')).toMatchObject({ status: 410, text: 'gone' })
})

test('what may have been published long ago is not hidden while it is made again', async () => {
  const { cache, site, get } = await caching()
  await get('/en/a')
  Object.assign(site, { words: 'of an hour ago' })
  cache.expire(['k'], true)
  expect(await get('/en/a')).toMatchObject({ status: 200, text: 'of an hour ago' })
})

describe('behind caches that are told of publications', () => {
  const told = { isPurged: true, tags: (keys: string[]) => ['xkey', keys.join(' ')] }
  const seconds = (answer: { headers: http.IncomingHttpHeaders }) =>
    Number(/s-maxage=(\d+)/.exec(String(answer.headers['cache-control']))?.[1])

  test('a page is fresh there for a day, and carries its tags', async () => {
    const { get } = await caching(told)
    for (const answer of [await get('/en/a'), await get('/en/a')]) {
      expect(seconds(answer)).toBe(86_400)
      expect(answer.headers.xkey).toBe('k')
    }
    expect((await get('/en/a')).status).toBe(200)
    const { etag } = (await get('/en/a')).headers
    const unchanged = await get('/en/a', { 'if-none-match': etag })
    expect([unchanged.status, seconds(unchanged)]).toEqual([304, 86_400])
  })
  test('what is out of date is not, nor what may be', async () => {
    const { cache, follower, get, held } = await caching(told)
    await get('/en/a')
    const release = held()
    cache.expire(['k'])
    expect(seconds(await get('/en/a'))).toBe(10)
    release()
    await settle()
    expect(seconds(await get('/en/a'))).toBe(86_400)
    follower.isCurrent = false
    expect(seconds(await get('/en/a'))).toBe(10)
  })
  test('nor what is there for a moment: searches, the API, errors', async () => {
    const { site, get } = await caching(told)
    expect(seconds(await get('/en/search?q=x'))).toBe(10)
    expect(seconds(await get('/api/faqs'))).toBe(10)
    site.status = 404
    expect((await get('/en/none')).headers['cache-control']).toBe('no-cache')
    site.status = 308
    expect(seconds(await get('/en/old'))).toBe(5)
  })
  test('nor beyond what is scheduled', async () => {
    const { follower, get } = await caching(told)
    follower.next = Date.now() + 60_000
    await get('/en/a')
    expect(seconds(await get('/en/a'))).toBeGreaterThan(50)
    expect(seconds(await get('/en/a'))).toBeLessThanOrEqual(60)
  })
  test('a cache that is not told by tag gets what all caches get', async () => {
    const { get } = await caching({ isPurged: false })
    expect(seconds(await get('/en/a'))).toBe(10)
    expect((await get('/en/a')).headers.xkey).toBeUndefined()
  })
})
