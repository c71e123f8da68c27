import {
  allowsMethod,
  isPreview,
  isPublicPath,
  policyOf,
} from '../../../scripts/server/public-path.mjs'
import { safeUrl } from '../../../src/host/next-malformed-addresses.mjs'

test.each([
  ['/', true, 'public'],
  ['/en/page', true, 'public'],
  ['/en/administration', true, 'public'],
  ['/apiary', true, 'public'],
  ['/sitemap.xml', true, 'public'],
  ['/en/preview', true, 'public'],
  ['/en/preview/faqs/1', true, 'admin'],
  ['/_next/static/a.css', true, 'admin'],
  ['/admin', false, 'admin'],
  ['/admin/login', false, 'admin'],
  ['/api/relations', false, 'admin'],
])('%s is public: %s, and has the %s policy', (path, isPublic, policy) => {
  expect(isPublicPath(path)).toBe(isPublic)
  expect(policyOf(path)).toBe(policy)
})

test('previews keep their scripts', () => {
  expect(isPreview('/en/preview/faqs/1')).toBe(true)
  expect(isPreview('/en/preview')).toBe(false)
  expect(isPreview('/en/page')).toBe(false)
})

const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']
test.each([
  ['/en/page', 'GET HEAD'],
  ['/sitemap.xml', 'GET HEAD'],
  ['/_next/static/a.js', 'GET HEAD'],
  ['/administration', 'GET HEAD'],
  ['/admin', 'GET HEAD POST PATCH DELETE OPTIONS'],
  ['/api/relations', 'GET HEAD POST PATCH DELETE OPTIONS'],
  ['/internal/revalidate', 'GET HEAD POST PATCH DELETE OPTIONS'],
])('%s allows %s', (path, allowed) => {
  expect(methods.filter((method) => allowsMethod(path, method)).join(' ')).toBe(allowed)
})

test.each([
  ['/en/caf%C3%A9', '/en/caf%C3%A9'],
  ['/en/%E0', '/en/%25E0'],
  ['/en/100%', '/en/100%25'],
  ['/en?q=%zz', '/en?q=%25zz'],
  ['http://example.org/en?q=1', '/en?q=1'],
  ['HTTPS://example.org', '/'],
  ['http://example.org?q=1', '/?q=1'],
  ['*', '*'],
])('the request target %s is read as %s', (given, expected) => {
  expect(safeUrl(given)).toBe(expected)
})
