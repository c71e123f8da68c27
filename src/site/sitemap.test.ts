import {
  fileLimits,
  type SitemapEntry,
  type SitemapPart,
  sitemapIndexXml,
  sitemapParts,
  sitemapXml,
} from './sitemap'

/** The only file of few entries. */
const fileOf = (...entries: SitemapEntry[]) => sitemapParts(entries).map(sitemapXml).join()
const entry = (number: number, lastModified?: string) => ({
  url: `https://site.example/en/${number}?a=1&b=2`,
  lastModified,
  alternates: { en: `https://site.example/en/${number}`, 'x-default': 'https://site.example/' },
})

describe('a sitemap', () => {
  test('has the address, the date to the second, and the other languages', () => {
    const xml = fileOf(entry(1, '2024-07-02T12:08:00.000Z'))
    expect(xml).toContain('<loc>https://site.example/en/1?a=1&amp;b=2</loc>')
    expect(xml).toContain('<lastmod>2024-07-02T12:08:00Z</lastmod>')
    expect(xml).toContain(
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://site.example/"/>',
    )
  })
  test('claims no date where there is none', () => {
    expect(fileOf(entry(1))).not.toContain('lastmod')
  })
})

const addressesIn = (parts: SitemapPart[]) =>
  parts.flatMap((part) =>
    [...sitemapXml(part).matchAll(/<loc>(.*?)<.loc>/g)].map(([, address]) =>
      address?.replaceAll('&amp;', '&'),
    ),
  )

describe('the parts of a sitemap', () => {
  const entries = Array.from({ length: 101 }, (_, number) => entry(number))
  test('keep within the protocol’s limits: 50,000 entries and 50 MB', () => {
    expect(fileLimits.entries).toBeLessThanOrEqual(50_000)
    expect(fileLimits.bytes).toBeLessThan(50_000_000)
  })
  test('have at most so many entries, and nothing is lost', () => {
    const parts = sitemapParts(entries, { ...fileLimits, entries: 50 })
    expect(parts.map((part) => part.entries.length)).toEqual([50, 50, 1])
    expect(addressesIn(parts)).toEqual(entries.map(({ url }) => url))
  })
  test('have at most so many bytes, however many languages a page has', () => {
    const parts = sitemapParts(entries, { ...fileLimits, bytes: 2000 })
    expect(addressesIn(parts)).toEqual(entries.map(({ url }) => url))
    expect(parts.length).toBeGreaterThan(1)
    const frame = fileOf().length
    for (const part of parts) expect(sitemapXml(part).length - frame).toBeLessThanOrEqual(2000 + 9)
  })
  test('are one empty part where nothing is published', () => {
    expect(sitemapParts([])).toEqual([{ entries: [] }])
  })
  test('stand in an index with their newest date', () => {
    const moments = ['2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', undefined]
    const parts = sitemapParts(moments.map((moment, number) => entry(number, moment)))
    const xml = sitemapIndexXml(parts, (part) => `https://site.example/sitemaps/${part}.xml`)
    expect(xml).toContain(
      '<sitemap><loc>https://site.example/sitemaps/1.xml</loc><lastmod>2025-01-01T00:00:00Z</lastmod></sitemap>',
    )
  })
})
