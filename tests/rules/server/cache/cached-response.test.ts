import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { cachedResponse, isCacheable } from '../../../../scripts/server/cache/cached-response.mjs'
import { longFreshness, shortFreshness } from '../../../../scripts/server/cache/freshness.mjs'

const text = '<p>words</p>'.repeat(200)
const rendered = (more: object = {}, headers: object = {}) => ({
  status: 200,
  headers: { 'content-type': 'text/html', 'surrogate-key': 'a b', ...headers },
  body: Buffer.from(text),
  ...more,
})
const pairs = (list: string[] = []) =>
  Object.fromEntries(list.flatMap((name, at) => (at % 2 ? [] : [[name, list[at + 1]]])))

describe('only what names what it shows is kept', () => {
  test.each([
    [200, {}, true],
    [404, {}, true],
    [410, {}, true],
    [308, {}, true],
    [307, {}, false],
    [500, {}, false],
    [503, {}, false],
    [200, { 'surrogate-key': undefined }, false],
    [200, { 'set-cookie': ['a=b'] }, false],
  ])('%i %j: %s', (status, headers, expected) => {
    expect(isCacheable(rendered({ status }, headers))).toBe(expected)
  })
})

describe('a response', () => {
  test('is there in each coding, with a strong tag of its own', async () => {
    const { bodies, keys, hasSeveral } = await cachedResponse(rendered())
    expect([keys, hasSeveral]).toEqual([['a', 'b'], true])
    expect(String(brotliDecompressSync(bodies.br?.body ?? ''))).toBe(text)
    expect(String(gunzipSync(bodies.gzip?.body ?? ''))).toBe(text)
    const tags = Object.values(bodies).map(({ etag }) => etag)
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/)
    expect(pairs(bodies.br?.headers)).toMatchObject({
      'content-encoding': 'br',
      'content-length': String(bodies.br?.length),
      vary: 'Accept-Encoding',
      'cache-control': shortFreshness(200),
    })
  })
  test('keeps its headers, but those of the connection, of the framework and the keys', async () => {
    const headers = {
      'content-security-policy': "default-src 'none'",
      'transfer-encoding': 'chunked',
      'x-nextjs-cache': 'HIT',
      link: ['<a>', '<b>'],
      vary: 'rsc, next-router-state-tree, Accept-Language, Accept-Encoding',
    }
    const kept = (await cachedResponse(rendered({}, headers))).bodies.identity?.headers ?? []
    expect(kept).not.toEqual(expect.arrayContaining(['transfer-encoding']))
    expect(kept).not.toEqual(expect.arrayContaining(['surrogate-key']))
    expect(kept.filter((each) => each === 'link')).toHaveLength(2)
    expect(pairs(kept)).toMatchObject({
      vary: 'Accept-Language, Accept-Encoding',
      'content-security-policy': "default-src 'none'",
    })
  })
  test.each([
    ['a picture', { 'content-type': 'image/png' }, text],
    ['what is small', { 'content-type': 'text/html' }, 'short'],
  ])('%s is there as it is alone', async (_, headers, body) => {
    const cached = await cachedResponse(rendered({ body: Buffer.from(body) }, headers))
    expect(Object.keys(cached.bodies)).toEqual(['identity'])
  })
  test('nothing that readers get stays old for more than 15 seconds behind a cache', () => {
    for (const status of [200, 308, 404, 410]) {
      const seconds = (name: string) =>
        Number(new RegExp(`${name}=(\\d+)`).exec(shortFreshness(status))?.[1] ?? 0)
      expect(seconds('s-maxage') + seconds('stale-while-revalidate')).toBeLessThanOrEqual(15)
      expect(seconds('max-age')).toBe(0)
    }
  })
})

describe('for a cache that is told of publications', () => {
  const now = Date.parse('2026-11-26T12:00:00Z')
  const seconds = (next?: number) =>
    Number(/s-maxage=(\d+)/.exec(longFreshness(next, now) ?? '')?.[1] ?? 0)

  test('a page is fresh for a day', () => expect(seconds()).toBe(86_400))
  test('but not beyond what is scheduled', () => {
    expect(seconds(now + 90_500)).toBe(90)
    expect(seconds(now + 200_000_000)).toBe(86_400)
  })
  test('and as for any other, where that is in seconds, or overdue', () => {
    expect(longFreshness(now + 5000, now)).toBeUndefined()
    expect(longFreshness(now - 5000, now)).toBeUndefined()
  })
  test('nothing old is shown instead of asking, but where that fails', () => {
    expect(longFreshness(undefined, now)).not.toContain('stale-while-revalidate')
    expect(longFreshness(undefined, now)).toContain('stale-if-error')
  })
})
