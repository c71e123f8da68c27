import { errorPage } from '../../scripts/server/error-page.mjs'
import {
  isNextsErrorPage,
  statusAsked,
  withoutFrameworkScripts,
} from '../../scripts/server/plain-html.mjs'
import {
  answersMethod,
  carriesLogin,
  isOfTheSite,
  kindOf,
  readable,
  securityHeaders,
} from '../../scripts/server/policy.mjs'

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
    expect(isNextsErrorPage('<!DOCTYPE html><html id="__next_error__"><head>')).toBe(true)
    expect(isNextsErrorPage('<!DOCTYPE html><html lang="en"><head>')).toBe(false)
  })
  test('says its status in its head, and only there', () => {
    const asks = '<meta name="answer-status" content="410"/>'
    expect(statusAsked(`<head>${asks}</head><body></body>`)).toEqual({
      html: '<head></head><body></body>',
      status: 410,
    })
    expect(statusAsked(`<head></head><body>${asks}</body>`).status).toBeUndefined()
    expect(statusAsked('<head></head>').status).toBeUndefined()
  })
})

describe('the page in the place of one that failed', () => {
  test.each([
    ['/en/page', '<html lang="en"', 'Something went wrong'],
    ['/ar', '<html lang="ar"', 'حدث خطأ'],
    ['/xx/page', '<html lang="en"', 'Something went wrong'],
    ['/..%2fpackage', '<html lang="en"', 'Something went wrong'],
  ])('speaks the language of %s', (path, language, title) => {
    const page = errorPage(path, '')
    expect(page).toContain(language)
    expect(page).toContain(`<h1>${title}</h1>`)
  })
  test('looks like the site where its style is known', () => {
    const failed = '\\"/_next/static/chunks/0a-b.css\\",\\"style\\"'
    expect(errorPage('/en', failed)).toContain('href="/_next/static/chunks/0a-b.css"')
    expect(errorPage('/en', '')).not.toContain('stylesheet')
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
  ['/_next/static/a.css', true],
  ['/en/preview/faqs/1', true],
])('%s is of the site: %s', (path, expected) => {
  expect(isOfTheSite(path)).toBe(expected)
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
])('%s answers %s', (path, answered) => {
  expect(methods.filter((method) => answersMethod(path, method)).join(' ')).toBe(answered)
})

test('previews keep their scripts', () => {
  expect(kindOf('/en/preview/faqs/1')).toBe('admin')
  expect(kindOf('/_next/static/a.js')).toBe('admin')
  expect(kindOf('/en/preview')).toBe('public')
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

test.each([
  [{}, false],
  [{ cookie: 'theme=dark; payload-lng=fr' }, false],
  [{ cookie: 'not-payload-token=abc' }, false],
  [{ cookie: 'payload-lng=fr; payload-token=abc' }, true],
  [{ cookie: 'payload-token=abc' }, true],
  [{ authorization: 'JWT abc' }, true],
])('a request with %j is one person’s: %s', (headers, personal) => {
  expect(carriesLogin(headers)).toBe(personal)
})
