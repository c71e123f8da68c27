import type { EditionDocument } from '../content/edition'
import { countsElsewhere, directoryOf, sitemapEntries } from './directory'

const page = (given: Partial<EditionDocument>): EditionDocument => ({
  id: 'p',
  contentId: 'page',
  language: 'en',
  slug: 'page',
  title: 'Page',
  publicUpdatedAt: '2024-01-01T00:00:00.000Z',
  ...given,
})
const faq = (given: Partial<EditionDocument>): EditionDocument => ({
  id: 'f',
  contentId: 'faq',
  language: 'en',
  publicUpdatedAt: '2024-06-01T00:00:00.000Z',
  ...given,
})
const contentOf = { f: 'faq' }
const french = page({ id: 'p2', language: 'fr', sourceLanguage: 'en', slug: 'la-page' })

describe('the date of a page in lists and sitemaps', () => {
  const placed = { faqs: [{ number: 1, faq: 'f' }] }
  test('is its newest FAQ’s, where that is newer', () => {
    const [listed] = directoryOf({ pages: [page(placed)], faqs: [faq({})], contentOf })
    expect(listed?.lastUpdated).toBe('2024-06-01T00:00:00.000Z')
  })
  test('is not moved by a FAQ that stands in for a missing translation', () => {
    const pages = [{ ...french, ...placed }]
    expect(directoryOf({ pages, faqs: [faq({})], contentOf })[0]?.lastUpdated).toBe(
      '2024-01-01T00:00:00.000Z',
    )
  })
})

test('the page with the newest update comes first', () => {
  const newer = page({ id: 'q', contentId: 'other', slug: 'other', publicUpdatedAt: '2025-01-01' })
  const hrefs = directoryOf({ pages: [page({}), newer], faqs: [], contentOf }).map(
    ({ href }) => href,
  )
  expect(hrefs).toEqual(['/en/other', '/en/page'])
})

test('of the same moment, they stand by title, whichever the database gives first', () => {
  const other = page({ id: 'q', contentId: 'other', slug: 'a', title: 'Above' })
  for (const pages of [
    [page({}), other],
    [other, page({})],
  ]) {
    const listed = directoryOf({ pages, faqs: [], contentOf })
    expect(listed.map(({ title }) => title)).toEqual(['Above', 'Page'])
  }
})

describe('the sitemap', () => {
  const pages = directoryOf({ pages: [french, page({})], faqs: [], contentOf })
  const entries = sitemapEntries(pages, {
    site: 'https://site.example',
    languages: ['en', 'fr', 'uk'],
  })
  test('has the list of each language with its newest date', () => {
    expect(entries.slice(0, 3).map(({ url, lastModified }) => [url, lastModified])).toEqual([
      ['https://site.example/en', '2024-01-01T00:00:00.000Z'],
      ['https://site.example/fr', '2024-01-01T00:00:00.000Z'],
      ['https://site.example/uk', undefined],
    ])
  })
  test('has for each page just the languages in which it is published, in the site’s order', () => {
    for (const entry of entries.slice(3)) {
      expect(Object.entries(entry.alternates)).toEqual([
        ['en', 'https://site.example/en/page'],
        ['fr', 'https://site.example/fr/la-page'],
        ['x-default', 'https://site.example/en/page'],
      ])
    }
  })
})

test('what was withdrawn says so, and is another page for who has it', () => {
  const withdrawn = { p: '2025-02-01T00:00:00.000Z' }
  const pages = directoryOf({ pages: [page({}), french], faqs: [], contentOf, withdrawn })
  expect(pages.map((each) => each.withdrawn)).toEqual([withdrawn.p, undefined])
  const entries = sitemapEntries(pages, { site: 'https://site.example', languages: ['en', 'fr'] })
  expect(entries.map(({ lastModified }) => lastModified)).toEqual([
    withdrawn.p,
    '2024-01-01T00:00:00.000Z',
    withdrawn.p,
    '2024-01-01T00:00:00.000Z',
  ])
})

test('a language knows how many pages there are in others only', () => {
  const alone = page({ id: 'q', contentId: 'other', slug: 'other' })
  const pages = directoryOf({ pages: [page({}), french, alone], faqs: [], contentOf })
  expect(countsElsewhere(pages, 'fr')).toEqual([{ language: 'en', count: 1 }])
  expect(countsElsewhere(pages, 'en')).toEqual([])
  expect(countsElsewhere(pages, 'uk')).toEqual([
    { language: 'en', count: 2 },
    { language: 'fr', count: 1 },
  ])
})
