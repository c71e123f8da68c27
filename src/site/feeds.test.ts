import fc from 'fast-check'
import { faultsInAtom, faultsInJsonFeed } from '../../tests/support/feed-rules'
import { atomOf, type Feed, jsonFeedOf, pageNumber, pageOf } from './feeds'

const feed: Feed = {
  id: 'content/en/feed',
  language: 'en',
  title: 'Updates: A page',
  author: 'Concord',
  home: 'https://example.org/en/a-page',
  self: 'https://example.org/en/a-page/feed.atom',
  entries: [
    {
      key: 'content/en/note',
      url: 'https://example.org/en/a-page#faq-5',
      title: 'FAQ #5: Why & how <soon>?',
      text: 'A “note” with ]]> and &amp; in it.\nAnd a second line.',
      at: '2024-07-02T12:08:59.123Z',
    },
  ],
}

test('the Atom feed keeps the rules of RFC 4287', () =>
  expect(faultsInAtom(atomOf(feed))).toEqual([]))
test('the JSON Feed keeps the rules of version 1.1', () =>
  expect(faultsInJsonFeed(jsonFeedOf(feed))).toEqual([]))
test('a feed in pages names them, and keeps the rules', () => {
  const [first, next] = ['https://example.org/f', 'https://example.org/f?page=2']
  const paged = { ...feed, pages: { first, next, last: next } }
  expect(faultsInAtom(atomOf(paged))).toEqual([])
  expect(faultsInJsonFeed(jsonFeedOf(paged))).toEqual([])
  expect(atomOf(paged)).toContain('<link rel="next" href="https://example.org/f?page=2"/>')
  expect(jsonFeedOf(paged)).toMatchObject({ next_url: next })
})
test('an entry leads to what has changed, in its text too: few programs show its links', () => {
  const [entry] = feed.entries
  const changes = { url: 'https://example.org/en/a-page/compare/1/2', title: 'What changed' }
  const changed = { ...feed, entries: entry ? [{ ...entry, changes }] : [] }
  expect(faultsInAtom(atomOf(changed))).toEqual([])
  expect(faultsInJsonFeed(jsonFeedOf(changed))).toEqual([])
  expect(atomOf(changed)).toContain(
    `<link rel="related" type="text/html" href="${changes.url}" title="What changed"/>`,
  )
  expect(JSON.stringify(jsonFeedOf(changed))).toContain(`What changed\\n${changes.url}`)
})
test('every update stands on one page, in its order', () => {
  fc.assert(
    fc.property(fc.nat(330), (count) => {
      const all = Array.from({ length: count }, (_, index) => index)
      const pageCount = pageOf(all, 1)?.pageCount ?? 0
      const pages = Array.from({ length: pageCount }, (_, index) => pageOf(all, index + 1)?.updates)
      expect(pages.flat()).toEqual(all)
      expect(pageOf(all, pageCount + 1)).toBeUndefined()
    }),
  )
})
test.each([
  [undefined, 1],
  [null, 1],
  ['2', 2],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['99999', undefined],
  ['x', undefined],
])('page %s is %s', (asked, page) => expect(pageNumber(asked)).toBe(page))
test('so do feeds without an entry', () => {
  expect(faultsInAtom(atomOf({ ...feed, entries: [] }))).toEqual([])
  expect(faultsInJsonFeed(jsonFeedOf({ ...feed, entries: [] }))).toEqual([])
})

test('whatever editors write, the feeds are well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, text) => {
      const entries = feed.entries.map((entry) => ({ ...entry, title, text: `${text}.` }))
      expect(faultsInAtom(atomOf({ ...feed, title: `${title}.`, entries }))).toEqual([])
    }),
  )
})

test('an id is of the update alone: not of words, date, address or host', () => {
  const [entry] = feed.entries
  const moved = {
    ...entry,
    url: 'https://example.com/en/b',
    title: 'B',
    text: 'b',
    at: '2025-01-01',
  }
  const idOf = (entries: unknown[]) =>
    (jsonFeedOf({ ...feed, entries } as Feed).items as { id: string }[])[0]?.id
  expect(idOf([moved])).toBe(idOf(feed.entries))
  expect(idOf(feed.entries)).toBe('urn:uuid:8f101005-e784-523c-b8c9-6b3fec70b30b')
  expect(idOf([{ ...entry, key: 'content/fr/note' }])).not.toBe(idOf(feed.entries))
})

describe('the rules themselves find what is wrong', () => {
  const atom = atomOf(feed)
  test.each([
    ['markup that is not XML', atom.replace('</feed>', '')],
    ['an id twice', atom.replace(/(<entry>.*<\/entry>)/s, '$1$1')],
    ['no id', atom.replace(/<id>.*?<\/id>/, '')],
    ['no title', atom.replace(/<title>.*?<\/title>/, '')],
    ['no date', atom.replace(/<updated>.*?<\/updated>/, '')],
    [
      'a date that is none',
      atom.replace(/<updated>.*?<\/updated>/, '<updated>2024-07-02</updated>'),
    ],
    ['no author', atom.replace(/<author>.*?<\/author>/, '')],
    ['a relative address', atom.replace('https://example.org/en/a-page"', '/en/a-page"')],
    ['two alternates', atom.replace(/(<link rel="alternate"[^>]*>)/, '$1$1')],
    ['a second title', atom.replace(/(<title>.*?<\/title>)/, '$1$1')],
    ['an element that is not of a feed', atom.replace('<author>', '<summary>a</summary><author>')],
    ['markup in plain text', atom.replace('<title>', '<title><id>a</id>')],
    ['text of a strange type', atom.replace('type="text"', 'type="rtf"')],
    ['a relation that is none', atom.replace('rel="self"', 'rel="it self"')],
    ['a type that is none', atom.replace('type="text/html"', 'type="html"')],
    ['no language', atom.replace(/ xml:lang="en"/, '')],
    ['another namespace', atom.replace('2005/Atom', '2004/Atom')],
  ])('Atom: %s', (_, broken) => expect(faultsInAtom(broken)).not.toEqual([]))

  const json = jsonFeedOf(feed)
  const [item] = json.items as Record<string, unknown>[]
  test.each([
    ['another version', { ...json, version: 'https://jsonfeed.org/version/1' }],
    ['no title', { ...json, title: undefined }],
    ['no items', { ...json, items: undefined }],
    ['an item without an id', { ...json, items: [{ ...item, id: undefined }] }],
    ['an id twice', { ...json, items: [item, item] }],
    ['an item without content', { ...json, items: [{ ...item, content_text: undefined }] }],
    ['a date that is none', { ...json, items: [{ ...item, date_published: '2 July' }] }],
    ['a relative address', { ...json, items: [{ ...item, url: '/en/a-page' }] }],
    ['no language', { ...json, language: 'English' }],
    ['a name of version 1.0', { ...json, author: { name: 'Concord' } }],
    ['an item with a name of its own', { ...json, items: [{ ...item, note: 'a' }] }],
    ['an author without a name', { ...json, authors: [{}] }],
  ])('JSON Feed: %s', (_, broken) => expect(faultsInJsonFeed(broken)).not.toEqual([]))
})
