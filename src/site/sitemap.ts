/** Renders sitemaps (https://www.sitemaps.org/protocol.html), with the languages of each page. */
import { element, escaped, xmlDeclaration } from '../files/xml-writer'
import { toTheSecond } from './date-format'

export type SitemapEntry = {
  url: string
  /** ISO 8601: when readers last got something new there. */
  lastModified?: string
  /** Whole addresses by `hreflang`. */
  alternates: Record<string, string>
}

/**
 * The protocol allows 50,000 entries and 50 MB. Fewer are made at once, so that nobody waits for long; with many
 * languages the bytes come first.
 */
export const fileLimits = { entries: 5000, bytes: 45_000_000 }

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** What fits into one file. */
export type SitemapPart = { entries: SitemapEntry[]; lastModified?: string }

/**
 * Splits the entries into parts that each fit into one file.
 *
 * @returns one empty part where there is nothing yet
 */
export function sitemapParts(entries: SitemapEntry[], limits = fileLimits): SitemapPart[] {
  let part: SitemapPart = { entries: [] }
  const parts = [part]
  let bytes = 0
  for (const entry of entries) {
    const size = sizeOf(entry)
    if (part.entries.length >= limits.entries || bytes + size > limits.bytes) {
      part = { entries: [] }
      parts.push(part)
      bytes = 0
    }
    part.entries.push(entry)
    bytes += size
    const { lastModified: moment } = entry
    if (isNewer(moment, part.lastModified)) part.lastModified = moment
  }
  return parts
}

/** At most so many bytes: addresses are ASCII, and hardly a letter of them is escaped. */
function sizeOf({ url, alternates }: SitemapEntry): number {
  const links = Object.values(alternates).reduce((sum, href) => sum + href.length + 80, 0)
  return url.length + links + 120
}

/** The editions of a content share their alternates, which are written once. */
function writerOfAlternates() {
  const written = new Map<SitemapEntry['alternates'], string>()
  return (alternates: SitemapEntry['alternates']): string => {
    const known = written.get(alternates)
    if (known !== undefined) return known
    const xml = Object.entries(alternates)
      .map(([hreflang, href]) => element('xhtml:link', { rel: 'alternate', hreflang, href }))
      .join('')
    written.set(alternates, xml)
    return xml
  }
}

function isNewer(moment: string | undefined, other: string | undefined): boolean {
  return moment !== undefined && (!other || Date.parse(moment) > Date.parse(other))
}

/** Serialises one part of the sitemap (sitemaps.org, with hreflang). */
export function sitemapXml({ entries }: SitemapPart): string {
  const alternatesXml = writerOfAlternates()
  const written = entries.map(({ url, lastModified: moment, alternates }) =>
    element(
      'url',
      {},
      element('loc', {}, escaped(url)),
      ...lastModified(moment),
      alternatesXml(alternates),
    ),
  )
  const attributes = { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return xmlDeclaration + element('urlset', attributes, ...written)
}

/**
 * Renders the index of all parts.
 *
 * @param addressOf the whole address of a part, counted from 1
 */
export function sitemapIndexXml(
  parts: readonly SitemapPart[],
  addressOf: (part: number) => string,
): string {
  return (
    xmlDeclaration +
    element(
      'sitemapindex',
      { xmlns: namespace },
      ...parts.map((part, index) =>
        element(
          'sitemap',
          {},
          element('loc', {}, escaped(addressOf(index + 1))),
          ...lastModified(part.lastModified),
        ),
      ),
    )
  )
}

function lastModified(moment: string | undefined): string[] {
  return moment ? [element('lastmod', {}, toTheSecond(moment))] : []
}
