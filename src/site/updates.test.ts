import type { EditionDocument } from '../content/edition'
import { type ChangeNote, updatesOf } from './updates'

const page: EditionDocument = {
  id: 'page',
  contentId: 'content',
  language: 'en',
  slug: 'a-page',
  firstPublishedAt: '2024-01-01T10:00:00.000Z',
}
const faq = (language: 'en' | 'fr', firstPublishedAt = page.firstPublishedAt) => ({
  number: 5,
  edition: {
    id: `faq-${language}`,
    contentId: 'faq',
    language,
    question: 'Why?',
    firstPublishedAt,
  },
})
const note = (edition: string, at: string): ChangeNote => ({
  id: `${edition}-${at}`,
  edition,
  contentId: edition,
  at,
  createdAt: at,
  note: `What was new on ${at}.`,
})
const dates = (updates: ReturnType<typeof updatesOf>) =>
  updates.map(({ kind, at }) => `${kind} ${at.slice(0, 10)}`)

test('notes of the page and of its FAQs, newest first, ending with the first publication', () => {
  const notes = [
    note('page', '2024-02-01T00:00:00Z'),
    note('faq-en', '2024-03-01T00:00:00Z'),
    note('page', '2024-04-01T00:00:00Z'),
  ]
  const updates = updatesOf({ page, faqs: [faq('en')], notes })
  expect(dates(updates)).toEqual([
    'note 2024-04-01',
    'note 2024-03-01',
    'note 2024-02-01',
    'first-published 2024-01-01',
  ])
  expect(updates[1]?.faq).toEqual({ number: 5, anchor: 'faq-5', question: 'Why?' })
})

test('a page with a date corrected to before its first publication still ends with that', () => {
  const notes = [note('page', '2023-01-01T00:00:00Z')]
  expect(dates(updatesOf({ page, faqs: [], notes }))).toEqual([
    'note 2023-01-01',
    'first-published 2024-01-01',
  ])
})

test('not what a FAQ did before the page was there, nor in another language, nor elsewhere', () => {
  const notes = [
    note('faq-en', '2023-12-31T00:00:00Z'),
    note('faq-fr', '2024-03-01T00:00:00Z'),
    note('another', '2024-03-01T00:00:00Z'),
  ]
  const updates = updatesOf({ page, faqs: [faq('en'), faq('fr')], notes })
  expect(dates(updates)).toEqual(['first-published 2024-01-01'])
})

test('a FAQ that was published after the page was added to it', () => {
  const updates = updatesOf({ page, faqs: [faq('en', '2024-05-01T00:00:00Z')], notes: [] })
  expect(dates(updates)).toEqual(['faq-added 2024-05-01', 'first-published 2024-01-01'])
})

describe('what came with one release is one entry', () => {
  const at = '2024-06-01T08:00:00.000Z'
  const [one, two] = [faq('en'), { ...faq('en'), number: 2 }]
  const second = { ...two, edition: { ...two.edition, id: 'second', contentId: 'second' } }

  test('of the page, with its FAQs by number, and what was said for all of them once', () => {
    const notes = [note('faq-en', at), note('second', at), note('page', at)]
    const [entry, ...rest] = updatesOf({ page, faqs: [one, second], notes })
    expect(entry).toMatchObject({ kind: 'note', note: `What was new on ${at}.` })
    expect(entry?.faq).toBeUndefined()
    expect(entry?.along).toMatchObject([
      { kind: 'note', faq: { number: 2 } },
      { kind: 'note', faq: { number: 5 } },
    ])
    expect(entry?.along?.every((each) => each.note === undefined)).toBe(true)
    expect(dates(rest)).toEqual(['first-published 2024-01-01'])
  })

  test('with what each has to say for itself, and a new FAQ among them', () => {
    const own = { ...note('faq-en', at), note: 'A number.' }
    const added = { ...second, edition: { ...second.edition, firstPublishedAt: at } }
    const [entry] = updatesOf({ page, faqs: [one, added], notes: [own, note('page', at)] })
    expect(entry?.along).toMatchObject([
      { kind: 'note', note: 'A number.', faq: { number: 5 } },
      { kind: 'faq-added', faq: { number: 2 } },
    ])
  })

  test('keeps its name when a FAQ of it is taken away', () => {
    const notes = [note('faq-en', at), note('page', at)]
    const [entry] = updatesOf({ page, faqs: [one], notes })
    const [alone] = updatesOf({ page, faqs: [], notes })
    expect(entry?.key).toBe(alone?.key)
  })

  test('but another moment is another entry', () => {
    const notes = [note('faq-en', '2024-06-01T08:00:00.001Z'), note('page', at)]
    expect(updatesOf({ page, faqs: [one], notes })).toHaveLength(3)
  })
})

test('a page that was never public has no updates', () => {
  expect(updatesOf({ page: { ...page, firstPublishedAt: null }, faqs: [], notes: [] })).toEqual([])
})

test('each leads to the page as it stood then, as far as it was kept; corrected dates change nothing', () => {
  const corrected = {
    ...note('page', '2024-02-01T00:00:00Z'),
    createdAt: '2024-02-03T08:00:00.123Z',
  }
  const updates = updatesOf({
    page,
    faqs: [],
    notes: [corrected, note('page', '2024-01-10T00:00:00Z')],
    keptSince: '2024-02-01T00:00:00.000Z',
  })
  expect(updates.map(({ past }) => past)).toEqual([
    '/en/a-page/at/2024-02-03T08:00:00.123Z',
    undefined,
    undefined,
  ])
  const [newer, older] = updatesOf({
    page,
    faqs: [],
    notes: [corrected],
    keptSince: '2024-01-01T10:00:00.000Z',
  })
  expect(newer?.changes).toBe(
    '/en/a-page/compare/2024-01-01T10:00:00.000Z/2024-02-03T08:00:00.123Z',
  )
  expect(older?.changes).toBeUndefined()
  const own = updatesOf({ page, faqs: [], notes: [], keptSince: '2024-01-01T10:00:00.000Z' })
  expect(own[0]?.past).toBe('/en/a-page/at/2024-01-01T10:00:00.000Z')
})

test('a key names an update, not its words, date or address', () => {
  const [one] = updatesOf({ page, faqs: [], notes: [note('page', '2024-02-01T00:00:00Z')] })
  const moved = { ...page, slug: 'elsewhere' }
  const same = { ...note('page', '2024-02-01T00:00:00Z'), at: '2024-02-09T00:00:00Z', note: 'x' }
  expect(updatesOf({ page: moved, faqs: [], notes: [same] })[0]?.key).toBe(one?.key)
})

test('that the page or an answer was withdrawn is the newest, with the reason', () => {
  const updates = updatesOf({
    page,
    faqs: [faq('en')],
    notes: [],
    withdrawals: {
      page: { at: '2025-01-01T00:00:00.000Z', explanation: 'Over.' },
      'faq-en': { at: '2024-12-01T00:00:00.000Z', explanation: 'Wrong.' },
    },
  })
  expect(updates.map(({ kind, note, faq: about }) => [kind, note, about?.number])).toEqual([
    ['withdrawn', 'Over.', undefined],
    ['withdrawn', 'Wrong.', 5],
    ['first-published', undefined, undefined],
  ])
})
