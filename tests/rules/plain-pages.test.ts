import { needsFrameworkScripts, withoutFrameworkScripts } from '../../scripts/server/plain-html.mjs'
import { isForReaders, readable, securityHeaders } from '../../scripts/server/policy.mjs'

describe('a page for readers', () => {
  test('loses inline scripts, Next’s scripts and the hints for them', () => {
    const html =
      '<head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>' +
      '<link rel="preload" as="image" href="/a.webp"/><script src="/_next/a.js" async=""></script></head>' +
      '<body><p>words</p><script>self.__next_f.push([1,"<p>words</p>"])</script></body>'
    expect(withoutFrameworkScripts(html)).toBe(
      '<head><link rel="preload" as="image" href="/a.webp"/></head><body><p>words</p></body>',
    )
  })
  test('keeps data for machines, and scripts of our own', () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><script src="/copy-link.js" defer=""></script>'
    expect(withoutFrameworkScripts(html)).toBe(html)
  })
  test('that Next can draw in a browser only is known', () => {
    expect(needsFrameworkScripts('<!DOCTYPE html><html id="__next_error__"><head>')).toBe(true)
    expect(needsFrameworkScripts('<!DOCTYPE html><html lang="en"><head>')).toBe(false)
  })
})

test.each([
  ['/', true],
  ['/en/page', true],
  ['/en/administration', true],
  ['/apiary', true],
  ['/sitemap.xml', true],
  ['/admin', false],
  ['/admin/login', false],
  ['/api/relations', false],
  ['/_next/static/a.css', false],
  ['/en/preview/faqs/1', false],
])('%s is for readers: %s', (path, expected) => {
  expect(isForReaders(path)).toBe(expected)
})

test.each([
  ['/en/caf%C3%A9', '/en/caf%C3%A9'],
  ['/en/%E0', '/en/%25E0'],
  ['/en/100%', '/en/100%25'],
])('the address %s is read as %s', (given, expected) => {
  expect(readable(given)).toBe(expected)
})

describe('security headers', () => {
  const policyOf = (kind: 'public' | 'admin') =>
    securityHeaders(kind, { secure: false })['Content-Security-Policy'] ?? ''
  test('let no inline script and no other site into a public page', () => {
    expect(policyOf('public')).toContain("script-src 'self';")
    expect(policyOf('public')).toContain("default-src 'none'")
    expect(policyOf('public')).not.toMatch(/https?:|\*|eval|script-src[^;]*unsafe/)
  })
  test('keep every page to its own frames', () => {
    for (const kind of ['public', 'admin'] as const) {
      expect(policyOf(kind)).toContain("frame-ancestors 'self'")
    }
  })
  test('hold browsers to https only where the site is reached by it', () => {
    expect(securityHeaders('public', { secure: false })).not.toHaveProperty(
      'Strict-Transport-Security',
    )
    expect(securityHeaders('public', { secure: true })).toMatchObject({
      'Strict-Transport-Security': 'max-age=31536000',
    })
  })
})
