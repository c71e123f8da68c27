import type { IncomingHttpHeaders } from 'node:http'
import { cacheAddress } from '../../../../scripts/server/cache/cache-address.mjs'

const address = (url: string, more: { method?: string; headers?: IncomingHttpHeaders } = {}) =>
  cacheAddress({ method: 'GET', url, headers: {}, ...more })?.address

describe('what is the same for every reader has one address', () => {
  test.each([
    ['/en', '/en'],
    ['/en?utm_source=letter', '/en'],
    ['/en/a-page?fbclid=1#x', '/en/a-page'],
    ['/en/a-page.md', '/en/a-page.md'],
    ['/sitemap.xml?x', '/sitemap.xml'],
    ['/en/search?q=a%20b&x=1', '/en/search?q=a+b'],
    ['/en/search?x=1&q=a+b', '/en/search?q=a+b'],
    ['/en?page=2&x=1', '/en?page=2'],
    ['/en/a-page/at?day=2024-07-02', '/en/a-page/at?day=2024-07-02'],
    ['/en/feed.atom?page=2&x=1', '/en/feed.atom?page=2'],
    ['/en/a-page/at/timegate?datetime=x&y=1', '/en/a-page/at/timegate?datetime=x'],
    ['/api/faqs?limit=10', '/api/faqs?limit=10'],
    ['/api/media/file/a.webp?v=1', '/api/media/file/a.webp'],
  ])('%s: %s', (url, expected) => {
    expect(address(url)).toBe(expected)
  })
  test('also for whoever is logged in, where it is a page', () => {
    expect(address('/en', { headers: { cookie: 'payload-token=a' } })).toBe('/en')
  })
  test('HEAD is answered from the same', () => {
    expect(address('/en', { method: 'HEAD' })).toBe('/en')
  })
})

describe('what is never cached', () => {
  test.each([
    '/',
    '/?x',
    '/admin',
    '/admin/login',
    '/api/users/me',
    '/api/audit-log',
    '/api/versions',
    '/en/preview/relations/1',
    '/en/shared/a-token',
    '/health/ready',
    '/internal/publications',
    '/_next/image?url=x',
    `/en/search?q=${'a'.repeat(5000)}`,
  ])('%s', (url) => {
    expect(address(url)).toBeUndefined()
  })
  test.each(['POST', 'PATCH', 'OPTIONS'])('%s', (method) => {
    expect(address('/api/faqs', { method })).toBeUndefined()
  })
  test.each([
    ['a session', { cookie: 'a=b; payload-token=x' }],
    ['an account', { authorization: 'JWT x' }],
    ['another site’s script', { origin: 'https://example.org' }],
    ['a part', { range: 'bytes=0-1' }],
  ])('an API asked with %s', (_, headers) => {
    expect(address('/api/faqs', { headers })).toBeUndefined()
  })
})
