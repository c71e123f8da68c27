import { cacheAddress } from '../../../scripts/server/cache/cache-address.mjs'
import { isPreview } from '../../../scripts/server/public-path.mjs'
import { intoPreview, previewIn, withPreviewLinks } from '../../../scripts/server/site-preview.mjs'

const home = '/en/preview/site/release-1'
const preview = previewIn(home)
if (!preview) throw new Error('This is a preview.')

test.each([
  [home, '/en'],
  [`${home}/`, '/en'],
  [`${home}?page=2`, '/en?page=2'],
  [`${home}/tax/updates?page=2`, '/en/tax/updates?page=2'],
  ['/ar/preview/site/at-2026-12-01T13:00Z/%D8%B5', '/ar/%D8%B5'],
])('%s is %s in a preview', (address, url) => {
  expect(previewIn(address)).toMatchObject({ url })
})

test.each(['/en', '/en/preview/relations/1', '/en/preview/site', '/en/site/preview/x', '/api/x'])(
  '%s is none',
  (address) => {
    expect(previewIn(address)).toBeUndefined()
  },
)

test('a key that is wrongly encoded is nobody’s', () => {
  expect(previewIn('/en/preview/site/%E0%A4%A/tax')?.key).toBe('')
})

test.each([
  ['/en', home],
  ['/fr/impot#faq-2', '/fr/preview/site/release-1/impot#faq-2'],
  ['/en?page=2', `${home}?page=2`],
  ['/zh-Hant/x', '/zh-Hant/preview/site/release-1/x'],
  ['#faq-2', '#faq-2'],
  ['https://example.org/en/tax', 'https://example.org/en/tax'],
  ['//example.org/en', '//example.org/en'],
  ['/api/media/file/a.png', '/api/media/file/a.png'],
  ['/admin/releases/1', '/admin/releases/1'],
  ['/sitemap.xml', '/sitemap.xml'],
  [home, home],
])('%s leads to %s', (href, there) => {
  expect(intoPreview(href, preview)).toBe(there)
})

test('links and forms stay in the preview, words and links for machines stay as they are', () => {
  const html =
    '<head><link rel="canonical" href="/en/tax"/></head><a class="x" href="/en/tax?a=1&amp;b=2">' +
    'href="/en/words"</a><form action="/en/search"></form><img src="/en/card.png"/>'
  expect(withPreviewLinks(html, preview)).toBe(
    html
      .replace('class="x" href="/en', `class="x" href="${home}`)
      .replace('action="/en', `action="${home}`),
  )
})

test('a preview is kept by no cache, and is without scripts', () => {
  expect(cacheAddress({ method: 'GET', url: `${home}/tax`, headers: {} })).toBeUndefined()
  expect(isPreview(`${home}/tax`)).toBe(false)
})
