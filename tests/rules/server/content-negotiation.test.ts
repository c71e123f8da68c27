import {
  isEncodable,
  preferredEncoding,
  weakened,
} from '../../../scripts/server/content-negotiation.mjs'

describe('the content coding (RFC 9110, 12.5.3)', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['BR', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['deflate', 'identity'],
    ['zstd', 'identity'],
    // Quality: 0 is "not acceptable", more is better, none is 1.
    ['br;q=0', 'identity'],
    ['br;q=0.0, gzip', 'gzip'],
    ['br; q=0, gzip; q=0', 'identity'],
    ['br;q=0.1, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.4', 'br'],
    ['gzip;q=1.0, br;q=1.0', 'br'],
    ['br;q=nonsense, gzip', 'gzip'],
    // Everything else.
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['*, br;q=0', 'gzip'],
    ['*;q=0, gzip', 'gzip'],
    ['br;q=0, *;q=0.5', 'gzip'],
    // Not coded: acceptable unless it is refused, and the last choice unless it is preferred.
    ['identity', 'identity'],
    ['identity, br', 'br'],
    ['identity;q=1, br;q=0.5', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity;q=0', 'identity'],
    // Names that only look like ours.
    ['brotli', 'identity'],
    ['x-br', 'identity'],
    [', ,;', 'identity'],
  ])('for %j is %s', (accepted, expected) => {
    expect(preferredEncoding({ 'accept-encoding': accepted })).toBe(expected)
  })

  test('of a range is none', () => {
    const headers = { 'accept-encoding': 'br, gzip', range: 'bytes=0-99' }
    expect(preferredEncoding(headers)).toBe('identity')
  })
})

test.each([
  ['text/html; charset=utf-8', true],
  ['application/javascript; charset=UTF-8', true],
  ['text/javascript; charset=utf-8', true],
  ['text/css', true],
  ['application/json', true],
  ['application/atom+xml; charset=utf-8', true],
  ['application/feed+json', true],
  ['application/xml', true],
  ['text/markdown', true],
  ['text/x-component', true],
  ['image/svg+xml', true],
  ['image/png', false],
  ['image/webp', false],
  ['font/woff2', false],
  ['application/zip', false],
  ['', false],
])('%j may be compressed: %s', (type, expected) => {
  expect(isEncodable({ 'content-type': type })).toBe(expected)
})

test.each([
  [{ 'cache-control': 'no-store, no-transform' }, false],
  [{ 'cache-control': 'No-Transform' }, false],
  [{ 'cache-control': 'no-store' }, true],
  [{ 'content-encoding': 'gzip' }, false],
])('text with %j may be compressed: %s', (headers, expected) => {
  expect(isEncodable({ 'content-type': 'text/plain', ...headers })).toBe(expected)
})

test('a tag of bytes becomes one of their meaning', () => {
  expect(weakened('"a"')).toBe('W/"a"')
  expect(weakened('W/"a"')).toBe('W/"a"')
})
