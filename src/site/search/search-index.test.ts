import fc from 'fast-check'
import { queryFrom } from './query'
import { type Entry, searchIndex } from './search-index'

const entry = (fields: Partial<Entry> & { id: string }): Entry => ({
  href: `/en/page#${fields.id}`,
  title: 'A title',
  text: '',
  contentId: fields.id,
  updated: '2024-01-01T00:00:00Z',
  ...fields,
})

const index = searchIndex('en')
const ask = (asked: string) => index.search(queryFrom(asked, 'en', 'FAQ #{number}'))
const hrefs = (asked: string) => ask(asked).found.map(({ href }) => href.split('#')[1])

beforeAll(() => {
  index.replace('page', [
    entry({ id: 'page', title: 'Response to the invasion', text: 'NATO condemns the war.' }),
    entry({ id: 'faq-2', number: 2, title: 'Is NATO at war?', text: 'NATO is not at war.' }),
    entry({
      id: 'faq-5',
      number: 5,
      title: 'How does NATO support Ukraine?',
      text: 'Allies send ammunition and air defence. Deliveries began in 2014.',
    }),
  ])
  index.replace('other', [
    entry({ id: 'other', title: 'Relations', text: 'Support for Ukraine, see FAQ #5.' }),
    entry({
      id: 'other-5',
      number: 5,
      title: 'Who pays?',
      text: 'Allies do.',
      updated: '2024-06-01T00:00:00Z',
    }),
    entry({ id: 'twin', number: 9, contentId: 'faq-2', title: 'Is NATO at war?', text: 'No.' }),
  ])
})

test('what stands in a title comes before what stands in a text', () => {
  expect(hrefs('support Ukraine')).toEqual(['faq-5', 'other'])
})
test('in every form of the word', () => expect(hrefs('delivery of ammunitions')).toEqual(['faq-5']))
test('with a typo', () => expect(hrefs('amunition')).toEqual(['faq-5']))
test('while it is being written', () => expect(hrefs('ammun')).toEqual(['faq-5']))
test('a number of a year is a word', () => expect(hrefs('2014')).toEqual(['faq-5']))
test('“FAQ 5” finds question 5 of each page, the newest first', () => {
  expect(hrefs('FAQ 5')).toEqual(['other-5', 'faq-5'])
  expect(hrefs('#5')).toEqual(['other-5', 'faq-5'])
  expect(hrefs('FAQ 5 ammunition')).toEqual(['faq-5'])
})
test('“5” finds question 5, and texts that name it', () => {
  expect(hrefs('5')).toEqual(['other-5', 'faq-5', 'other'])
})
test('a FAQ on two pages is found once', () => {
  expect(hrefs('is nato at war').filter((id) => id === 'faq-2' || id === 'twin')).toHaveLength(1)
})
test('where not all words stand together, any of them', () => {
  expect(hrefs('ammunition zebra')).toContain('faq-5')
})
test('nothing for what is not there, nor for nothing', () => {
  for (const asked of ['zebra', '', '%', '"', 'FAQ 77']) expect(hrefs(asked)).toEqual([])
})
test('the words are marked where they stand', () => {
  const [best] = ask('ammunitions').found
  expect(best?.passage.filter(({ found }) => found)).toEqual([{ text: 'ammunition', found: true }])
})
test('a page that changed is found by its new words only; one that went, not at all', () => {
  const page = entry({ id: 'new', title: 'Zebras', text: 'Striped.' })
  index.replace('new', [page])
  expect(hrefs('zebra')).toEqual(['new'])
  index.replace('new', [{ ...page, title: 'Horses' }])
  expect([hrefs('zebra'), hrefs('horse')]).toEqual([[], ['new']])
  const size = index.size()
  index.replace('new', [])
  expect([hrefs('horse'), index.size()]).toEqual([[], size - 1])
})

const word = fc.constantFrom('nato', 'ukraine', 'support', 'ally', 'war', 'peace')
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
/** A page by itself and questions on it; of a page that is gone, none. */
const change = fc.record({
  page: fc.constantFrom('a', 'b', 'c', 'd'),
  texts: fc.array(fc.record({ at: fc.nat(3), title: text, text }), { maxLength: 4 }),
})
const entriesOn = ({
  page,
  texts,
}: {
  page: string
  texts: (Partial<Entry> & { at: number })[]
}) => [
  ...new Map(
    texts.map(({ at, ...words }) => [at, entry({ id: `${page}#${at}`, ...words })]),
  ).values(),
]

test('an index that followed any changes answers like one that was just made', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), word, (changes, asked) => {
      const followed = searchIndex('en')
      const now = new Map<string, Entry[]>()
      for (const each of changes) {
        now.set(each.page, entriesOn(each))
        followed.replace(each.page, entriesOn(each))
      }
      const made = searchIndex('en')
      for (const [id, entries] of [...now].reverse()) made.replace(id, entries)
      const query = queryFrom(asked, 'en', 'FAQ #{number}')
      expect(followed.search(query)).toEqual(made.search(query))
      expect(followed.size()).toBe(made.size())
    }),
  )
})

test('while a page is replaced step by step, each entry is found as it was or as it is', () => {
  const page = entry({ id: 'page', title: 'Boats' })
  const first = entry({ id: 'faq-1', title: 'Rafts float' })
  const second = entry({ id: 'faq-2', title: 'Canoes float' })
  const partly = searchIndex('en')
  partly.replace('page', [page, first, second])
  const titles = () =>
    partly
      .search(queryFrom('float sink', 'en', 'FAQ #{number}'))
      .found.map(({ title }) => title.map(({ text }) => text).join(''))
      .sort()
  const seen: string[][] = []
  const changed = [page, { ...first, title: 'Rafts sink' }, { ...second, title: 'Canoes sink' }]
  for (const _ of partly.replacing('page', changed)) seen.push(titles())
  expect(seen).toEqual([
    ['Canoes float', 'Rafts sink'],
    ['Canoes sink', 'Rafts sink'],
  ])
})
