import fc from 'fast-check'
import { canonical } from './canonical'

/** What a database gives back: plain values of JSON, with names that are no row ids. */
const value = fc.jsonValue({ maxDepth: 3 }).map((each) => JSON.parse(JSON.stringify(each)))

test.each<[string, unknown, unknown]>([
  ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['a date, or its text', new Date('2026-11-28T00:00:00Z'), '2026-11-28T00:00:00.000Z'],
  ['ids of rows', [{ id: 'x', label: 'a' }], [{ id: 'y', label: 'a' }]],
  ['nothing, in whatever shape', { a: null, b: '', c: [], d: {}, e: undefined }, {}],
  [
    'a document in the place of its id',
    { faq: { id: '5', updatedAt: 'x', title: 'a' } },
    { faq: '5' },
  ],
])('%s makes no other value', (_, one, other) => {
  expect(canonical(one)).toBe(canonical(other))
})

test.each<[string, unknown, unknown]>([
  ['the order of a list', ['a', 'b'], ['b', 'a']],
  ['an item that is empty', ['a', ''], ['a']],
  ['a number, and its text', { a: 1 }, { a: '1' }],
  ['what is false, and nothing', { a: false }, {}],
  ['nought, and nothing', { a: 0 }, {}],
  ['a space, and nothing', { a: ' ' }, {}],
  ['a row without a document', { faq: { id: '5', title: 'a' } }, { faq: '5' }],
])('%s makes another value', (_, one, other) => {
  expect(canonical(one)).not.toBe(canonical(other))
})

test('what was stored in any order is the same, and the form of a form is itself', () => {
  const turned = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(turned)
    if (typeof each !== 'object' || each === null) return each
    const entries = Object.entries(each).map(([key, item]) => [key, turned(item)] as const)
    return Object.fromEntries(entries.reverse())
  }
  fc.assert(
    fc.property(value, (each) => {
      expect(canonical(turned(each))).toBe(canonical(each))
      expect(canonical(JSON.parse(canonical(each)))).toBe(canonical(each))
    }),
  )
})
