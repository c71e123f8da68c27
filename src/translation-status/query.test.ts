import fc from 'fast-check'
import { languages } from '../i18n/languages'
import { isRefusal } from '../refusals/refusal'
import { addressOf, languagesFirst, queryFrom, rangeOf } from './query'
import { priorities, statuses } from './status'

const asked = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  return { said: Object.fromEntries(searchParams), all: pathname.endsWith('/all') }
}

test('an address says what is asked: read again it is the same query', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.trim())
  const query = fc.record(
    {
      language: fc.constantFrom(...languages),
      shownOn: word.filter(Boolean),
      assignee: fc.constantFrom('me', 'none', '7'),
      state: fc.constantFrom(...statuses, 'open' as const, 'all' as const),
      page: fc.integer({ min: 1, max: 100_000 }),
      limit: fc.constant(25),
    },
    { requiredKeys: ['state', 'page', 'limit'] },
  )
  fc.assert(
    fc.property(query, fc.boolean(), (wanted, all) => {
      const { said, all: ofAll } = asked(addressOf(wanted, all))
      expect(ofAll).toBe(all)
      expect(queryFrom(said, all)).toEqual(wanted)
    }),
  )
})

test('where nothing is said, it is what is open of one language, or all of all', () => {
  expect(queryFrom({})).toEqual({ state: 'open', page: 1, limit: 25 })
  expect(queryFrom({}, true)).toEqual({ state: 'all', page: 1, limit: 25 })
  expect(queryFrom({ shownOn: ' ', assignee: [] })).toEqual({ state: 'open', page: 1, limit: 25 })
})

test.each<[Record<string, unknown>, string]>([
  [{ language: 'de' }, 'language-unknown'],
  [{ language: ['fr', 'uk'] }, 'language-unknown'],
  [{ state: 'done' }, 'choice-unknown'],
  [{ state: '' }, 'choice-unknown'],
  [{ page: '0' }, 'whole-number-expected'],
  [{ page: '1.5' }, 'whole-number-expected'],
  [{ page: 'x' }, 'whole-number-expected'],
  [{ page: 100_001 }, 'whole-number-expected'],
  [{ limit: 201 }, 'whole-number-expected'],
  [{ limit: { toString: 1, valueOf: 1 } }, 'whole-number-expected'],
])('%j is refused', (said, code) => {
  expect(queryFrom(said)).toMatchObject({ code })
})

test('whatever is said, it is read or refused', () => {
  const value = fc.oneof(fc.string(), fc.anything({ withNullPrototype: true, withBigInt: true }))
  const names = fc.constantFrom('language', 'state', 'shownOn', 'assignee', 'page', 'limit')
  fc.assert(
    fc.property(fc.dictionary(names, value), (said) => {
      const query = queryFrom(said)
      if (!isRefusal(query)) expect(query.limit).toBeLessThanOrEqual(200)
    }),
  )
})

describe('the range of what is asked for', () => {
  test('of one standing is its own; of all reaches from the first to the last', () => {
    for (const status of statuses) {
      const [own, all] = [rangeOf(status), rangeOf('all')]
      expect(own).toEqual(priorities(status))
      expect(all.from <= own.from && own.to <= all.to).toBe(true)
    }
  })
})

test('a person’s own languages come first, in the order of the site, and none is missing', () => {
  fc.assert(
    fc.property(fc.subarray([...languages]), (own) => {
      const found = languagesFirst(own)
      expect(found.slice(0, own.length)).toEqual(own)
      expect(found.toSorted()).toEqual([...languages].toSorted())
    }),
  )
  expect(languagesFirst(null)).toEqual([...languages])
})
