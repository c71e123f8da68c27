/**
 * Feeds of updates: Atom (RFC 4287), in pages (RFC 5005, section 3), and JSON Feed 1.1. One entry per
 * major update.
 *
 * An entry's id is a UUID made from what the update is (RFC 9562, version 5: content, language,
 * note), so it stays the same when a page moves, a note is corrected or the site gets another
 * host, and is the same in a page's feed and in its language's.
 */
import { createHash } from 'node:crypto'
import { element, escaped, xmlDeclaration } from '../files/xml-writer'
import type { Language } from '../i18n/languages'
import { toTheSecond } from './date-format'

export type FeedEntry = {
  /** What `updateKey` made. */
  key: string
  /** Absolute. */
  url: string
  title: string
  /** What was new. */
  text: string
  /** Where every changed word can be seen: an absolute address, and what it is called. */
  changes?: { url: string; title: string }
  /** ISO 8601 */
  at: string
}

export type Feed = {
  /** What names the feed for ever: an absolute address, or a key as of an entry. */
  id: string
  language: Language
  title: string
  author: string
  /** Absolute addresses of the page that the feed is of, and of the feed itself. */
  home: string
  self: string
  /** Newest first. */
  entries: FeedEntry[]
  /** Absolute addresses of the feed's other pages; nothing where there is one page. */
  pages?: { first: string; previous?: string; next?: string; last?: string }
}

/** How many entries stand on a page of a feed, and of all updates. */
export const updatesPerPage = 50

/** The number of a page of updates as an address has it; nothing where it is none. */
export function pageNumber(asked: string | null | undefined): number | undefined {
  if (asked === null || asked === undefined) return 1
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : undefined
}

/** One page of updates; nothing where there is no such page. The first is there where there are none. */
export function pageOf<Update>(
  updates: Update[],
  page: number,
): { updates: Update[]; pageCount: number } | undefined {
  const pageCount = Math.max(1, Math.ceil(updates.length / updatesPerPage))
  if (page > pageCount) return undefined
  return { updates: updates.slice((page - 1) * updatesPerPage, page * updatesPerPage), pageCount }
}

/** Serialises a feed as Atom (RFC 4287), with its pages (RFC 5005). */
export function atomOf(feed: Feed): string {
  const updated = feed.entries.map(({ at }) => Date.parse(at))
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    element('id', {}, escaped(iriOf(feed.id))),
    element('title', {}, escaped(feed.title)),
    // A feed must say when it changed; one without entries never did.
    element('updated', {}, toTheSecond(Math.max(0, ...updated))),
    element('author', {}, element('name', {}, escaped(feed.author))),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    ...Object.entries(feed.pages ?? {}).map(([rel, href]) => element('link', { rel, href })),
    ...feed.entries.map(atomEntry),
  )
  return `${xmlDeclaration}${root}\n`
}

/** Readers of feeds show the text, and hardly any its links. */
function wordsOf({ text, changes }: FeedEntry): string {
  return changes ? `${text}\n\n${changes.title}\n${changes.url}` : text
}

function atomEntry(entry: FeedEntry): string {
  const { key, url, title, at, changes } = entry
  const when = toTheSecond(at)
  return element(
    'entry',
    {},
    element('id', {}, escaped(iriOf(key))),
    element('title', {}, escaped(title)),
    element('published', {}, when),
    element('updated', {}, when),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    changes
      ? element('link', {
          ...{ rel: 'related', type: 'text/html' },
          ...{ href: changes.url, title: changes.title },
        })
      : '',
    element('content', { type: 'text' }, escaped(wordsOf(entry))),
  )
}

/** A JSON Feed, to send as `application/feed+json`. */
export function jsonFeedOf(feed: Feed): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    ...(feed.pages?.next && { next_url: feed.pages.next }),
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: iriOf(entry.key),
      url: entry.url,
      title: entry.title,
      content_text: wordsOf(entry),
      date_published: toTheSecond(entry.at),
      language: feed.language,
    })),
  }
}

/** The namespace of our names: a UUID drawn once, never to change. */
const namespace = Buffer.from('6f0c5d0a9d7e4b53a1f2c84e5b7a9d10', 'hex')

function iriOf(key: string): string {
  if (/^https?:\/\//.test(key)) return key
  const hash = createHash('sha1').update(namespace).update(key).digest()
  const bytes = hash.subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
