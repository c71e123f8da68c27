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

/** The protocol allows 50,000 entries and 50 MB; with many languages the second comes first. */
export const fileLimits = { entries: 50_000, bytes: 45_000_000 }

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * Splits the entries into parts that each fit into one file.
 *
 * @returns the parts that each fit into one file; one empty part where there is nothing yet
 */
export function sitemapParts(entries: SitemapEntry[], limits = fileLimits): SitemapEntry[][] {
  const parts: SitemapEntry[][] = [[]]
  let bytes = 0
  for (const entry of entries) {
    const size = Buffer.byteLength(entryXml(entry))
    const last = parts.at(-1)
    if (last && last.length < limits.entries && bytes + size <= limits.bytes) {
      last.push(entry)
      bytes += size
    } else {
      parts.push([entry])
      bytes = size
    }
  }
  return parts
}

export function sitemapXml(entries: SitemapEntry[]): string {
  const attributes = { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return xmlDeclaration + element('urlset', attributes, ...entries.map(entryXml))
}

/**
 * Renders the index of all parts.
 *
 * @param addressOf the whole address of a part, counted from 1
 */
export function sitemapIndexXml(
  parts: SitemapEntry[][],
  addressOf: (part: number) => string,
): string {
  return (
    xmlDeclaration +
    element(
      'sitemapindex',
      { xmlns: namespace },
      ...parts.map((entries, index) =>
        element(
          'sitemap',
          {},
          element('loc', {}, escaped(addressOf(index + 1))),
          ...lastModified(newest(entries)),
        ),
      ),
    )
  )
}

function entryXml({ url, lastModified: moment, alternates }: SitemapEntry): string {
  return element(
    'url',
    {},
    element('loc', {}, escaped(url)),
    ...lastModified(moment),
    ...Object.entries(alternates).map(([hreflang, href]) =>
      element('xhtml:link', { rel: 'alternate', hreflang, href }),
    ),
  )
}

function lastModified(moment: string | undefined): string[] {
  return moment ? [element('lastmod', {}, toTheSecond(moment))] : []
}

function newest(entries: SitemapEntry[]): string | undefined {
  return entries.reduce<string | undefined>((newestYet, { lastModified: moment }) => {
    if (!moment) return newestYet
    return !newestYet || Date.parse(moment) > Date.parse(newestYet) ? moment : newestYet
  }, undefined)
}
