import {
  addressesOfPage,
  fileOf,
  linksIn,
  mirroredAddress,
  targetOf,
} from '../../../../scripts/server/mirror/mirror-files.mjs'

const site = 'https://www.example.org'
const html = { status: 200, type: 'text/html; charset=utf-8' }

describe('the file of an address', () => {
  it.each([
    ['/en', html, 'site/en.html'],
    ['/en/relations', html, 'site/en/relations.html'],
    ['/en?page=2', html, 'site/en?page=2.html'],
    ['/en/relations.md', { status: 200, type: 'text/markdown' }, 'site/en/relations.md'],
    ['/en/feed.atom', { status: 200, type: 'application/atom+xml' }, 'site/en/feed.atom'],
    ['/en/old', { status: 308, type: 'text/html' }, 'moved/en/old.to'],
    ['/en/old', { status: 410, type: 'text/html' }, 'gone/en/old.html'],
    ['/en/old', { status: 451, type: 'text/html' }, 'withheld/en/old.html'],
    ['/fr/no/page', { status: 404, type: 'text/html' }, 'missing/fr.html'],
    ['/uk/%D0%BD%D0%B0', html, 'site/uk/на.html'],
  ])('%s', (address, response, file) => {
    expect(fileOf(address, response)).toBe(file)
  })
  it.each([
    ['a status that is nobody else’s', '/en/x', { status: 401, type: 'text/html' }],
    ['a slash that was encoded', '/en/a%2Fb', html],
    ['a way up', '/en/../../etc/passwd', html],
    ['a way up that was encoded', '/en/%2e%2e/x', html],
    ['a query that is a path', '/en?page=../../x', html],
    ['a name that no file can have', `/en/${'%E4%B8%AD'.repeat(100)}`, html],
    ['what is not UTF-8', '/en/%ff', html],
  ])('none for %s', (_, address, response) => {
    expect(fileOf(address, response)).toBeUndefined()
  })
})

describe('what is in the mirror', () => {
  it.each([
    ['/en/relations#faq-5', '/en/relations'],
    [`${site}/en/relations`, '/en/relations'],
    ['/en/relations?utm_source=mail', '/en/relations'],
    ['/api/media/file/map.png', '/api/media/file/map.png'],
    ['/icon.svg?icon.123.svg', '/icon.svg'],
  ])('%s', (link, address) => expect(mirroredAddress(link, site)).toBe(address))
  it.each([
    'https://elsewhere.example/en',
    '//elsewhere.example/en',
    'mailto:web@example.org',
    '#faq-5',
    '/',
    '/admin',
    '/api/faqs',
    '/en/search?q=NATO',
    '/en/relations/at/2026-01-01',
    '/en/preview/relations/1',
    '/en/shared/secret',
    '/_next/static/a.css',
  ])('not %s', (link) => expect(mirroredAddress(link, site)).toBeUndefined())
  it('what a page names: links, pictures of each size', () => {
    const page = `<a href="/fr/x?a=1&amp;b=2"><img src="${site}/api/media/file/a.png"
      srcset="/api/media/file/b.png 400w, /api/media/file/c.png 800w"><a href="/fr/x">`
    expect(linksIn(page, site)).toEqual([
      '/fr/x',
      '/api/media/file/a.png',
      '/api/media/file/b.png',
      '/api/media/file/c.png',
    ])
  })
  it('with a page, all that hangs on it', () => {
    expect(addressesOfPage('uk', 'на')).toContain('/uk/%D0%BD%D0%B0/feed.atom')
  })
})

describe('where a redirect points', () => {
  it.each([
    ['/en/new', 'targets/en/new'],
    [`${site}/en/new?x=1#y`, 'targets/en/new'],
    ['/uk/%D0%BD%D0%B0', 'targets/uk/%D0%BD%D0%B0'],
    [`/uk/${'%D0%BD'.repeat(100)}`, `targets/uk/${'н'.repeat(100)}`],
  ])('%s', (location, target) => expect(targetOf(location, site)).toBe(target))
  it.each(['https://elsewhere.example/', '//elsewhere.example/x', '/en/../x', 'x'])(
    'nowhere for %s',
    (location) => expect(targetOf(location, site)).toBeUndefined(),
  )
})
