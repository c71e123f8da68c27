import fc from 'fast-check'
import { letterOf } from './alphabet'
import type { ListedPage } from './directory'
import { listQuery, type PageList, pageList, pageNumbers, pageSize } from './page-list'

const setting = { language: 'en', timeZone: 'Europe/Brussels' } as const
const listed = (title: string, lastUpdated = '2024-06-01T00:00:00.000Z'): ListedPage => ({
  contentId: title,
  language: 'en',
  isSource: true,
  href: `/en/${title}`,
  title,
  summary: '',
  lastUpdated,
})
const titles = (list: PageList | undefined) => list?.pages.map(({ title }) => title)

test('every page stands on exactly one page of the list, in order', () => {
  fc.assert(
    fc.property(fc.nat(120), (count) => {
      const pages = Array.from({ length: count }, (_, index) => listed(`Page ${index}`))
      const pageCount = pageList(pages, {}, setting)?.pageCount ?? 0
      const all = Array.from({ length: pageCount }, (_, index) =>
        pageList(pages, { page: String(index + 1) }, setting),
      )
      expect(all.flatMap((each) => each?.pages)).toEqual(pages)
      for (const each of all.slice(0, -1)) expect(each?.pages).toHaveLength(pageSize)
    }),
  )
})

test('by letter they stand in the order of the language, by year they keep theirs', () => {
  const pages = [
    listed('Zeal', '2025-01-01T00:00:00Z'),
    // Already the new year where the site is.
    listed('zebra 10', '2024-12-31T23:30:00Z'),
    listed('Zebra 9', '2023-01-01T00:00:00Z'),
    listed('1949', '2023-01-01T00:00:00Z'),
  ]
  const byLetter = pageList(pages, { letter: 'Z' }, setting)
  expect(titles(byLetter)).toEqual(['Zeal', 'Zebra 9', 'zebra 10'])
  expect(titles(pageList(pages, { letter: '#' }, setting))).toEqual(['1949'])
  expect(titles(pageList(pages, { year: '2025' }, setting))).toEqual(['Zeal', 'zebra 10'])
  expect(titles(pageList(pages, { year: '2023', letter: 'Z' }, setting))).toEqual(['Zebra 9'])
  expect(byLetter?.years).toEqual([2025, 2023])
  expect(byLetter?.letters.filter(({ isUsed }) => isUsed).map(({ letter }) => letter)).toEqual([
    'Z',
    '#',
  ])
})

test.each([
  { page: '0' },
  { page: '2' },
  { page: '-1' },
  { page: '1.0' },
  { page: '' },
  { page: '9'.repeat(400) },
  { year: '1999' },
  { year: 'x' },
  { letter: 'ZZ' },
  { letter: '' },
])('there is no list of %j', (asked) =>
  expect(pageList([listed('Zeal')], asked, setting)).toBeUndefined(),
)

test('an empty list is a list', () =>
  expect(pageList([], {}, setting)).toMatchObject({ pages: [], total: 0, pageCount: 1 }))

test.each([
  ['fr', 'Élargissement', 'E'],
  ['fr', 'Œuvres', 'O'],
  ['fr', '« Citation »', 'C'],
  ['en', 'the end', 'T'],
  ['en', '5 questions', '#'],
  ['en', 'Київ', '#'],
  ['uk', 'їжак', 'Ї'],
  ['uk', 'Ґанок', 'Ґ'],
  ['uk', 'Гора', 'Г'],
  ['uk', 'NATO', '#'],
  ['ar', 'العلاقات مع أوكرانيا', 'ع'],
  ['ar', 'أوكرانيا', 'ا'],
  ['ar', 'مؤتمر', 'م'],
  ['ar', '', '#'],
] as const)('%s: “%s” stands under %s', (language, title, letter) =>
  expect(letterOf(title, language)).toBe(letter),
)

test('an address has its parameters in one order, and none that says nothing', () => {
  expect(listQuery({ page: 1 })).toBe('')
  expect(listQuery({ letter: 'Ґ', page: 2, year: 2024 })).toBe('?page=2&year=2024&letter=%D2%90')
})

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [3, 5, [1, 2, 3, 4, 5]],
  [5, 10, [1, null, 4, 5, 6, null, 10]],
  [10, 10, [1, null, 9, 10]],
])('page %d of %d offers %j', (page, count, numbers) =>
  expect(pageNumbers(page, count)).toEqual(numbers),
)
