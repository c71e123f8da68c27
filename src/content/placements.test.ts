import fc from 'fast-check'
import { isRefusal } from '../refusals/refusal'
import { keepNumbers, type NumbersGiven, numberPlacements } from './placements'

const place = (...faqs: string[]) => faqs.map((faq) => ({ faq }))
const numberIt = (
  placements: { faq: string; number?: number | null }[],
  given: NumbersGiven = {},
  mayChoose = false,
) => {
  const result = numberPlacements({ placements, given, mayChoose })
  if (isRefusal(result)) throw new Error(result.code)
  return result
}

describe('FAQ numbers', () => {
  test('are given by the page, from one upwards, in the order of placing', () => {
    expect(numberIt(place('a', 'b')).placements).toEqual([
      { faq: 'a', number: 1 },
      { faq: 'b', number: 2 },
    ])
  })

  test('go on after the highest that was ever given, also after that FAQ was removed', () => {
    const { placements } = numberIt(place('c'), { 1: 'a', 7: 'b' })
    expect(placements).toEqual([{ faq: 'c', number: 8 }])
  })

  test('may be chosen by an import', () => {
    const { placements, given } = numberIt([{ faq: 'a', number: 4 }, { faq: 'b' }], {}, true)
    expect(placements.map(({ number }) => number)).toEqual([4, 5])
    expect(given).toEqual({ 4: 'a', 5: 'b' })
  })

  test.each([
    ['a FAQ placed twice', place('a', 'a'), {}, false, 'faq-placed-twice'],
    ['a number of another FAQ', [{ faq: 'b', number: 1 }], { 1: 'a' }, false, 'number-taken'],
    [
      'a number of another FAQ, by an import',
      [{ faq: 'b', number: 1 }],
      { 1: 'a' },
      true,
      'number-taken',
    ],
    ['another number than before', [{ faq: 'a', number: 3 }], { 1: 'a' }, false, 'number-fixed'],
    ['a number chosen by hand', [{ faq: 'a', number: 3 }], {}, false, 'number-given'],
    ['no whole number', [{ faq: 'a', number: 1.5 }], {}, true, 'number-given'],
    ['a number below one', [{ faq: 'a', number: 0 }], {}, true, 'number-given'],
  ])('refuse %s', (_, placements, given, mayChoose, code) => {
    expect(numberPlacements({ placements, given: given as NumbersGiven, mayChoose })).toMatchObject(
      { code },
    )
  })

  test('stay with a FAQ that comes back in another order without its number', () => {
    const before = [
      { faq: 'a', number: 1 },
      { faq: 'b', number: 2 },
    ]
    expect(keepNumbers(place('b', 'a', 'c'), before).map(({ number }) => number)).toEqual([
      2,
      1,
      null,
    ])
  })

  test('are never given twice, in any history of placing, moving and removing', () => {
    const page = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
    fc.assert(
      fc.property(fc.array(page, { maxLength: 12 }), (history) => {
        let given: NumbersGiven = {}
        let before: { faq: unknown; number?: number | null }[] = []
        const owners = new Map<number, unknown>()
        for (const faqs of history) {
          const highest = Math.max(0, ...Object.keys(given).map(Number))
          const known = new Set(before.map(({ faq }) => faq))
          const result = numberIt(keepNumbers(place(...faqs), before as never) as never, given)
          for (const { faq, number } of result.placements) {
            const owner = owners.get(number as number)
            expect(owner === undefined || owner === faq).toBe(true)
            if (!known.has(faq)) expect(number).toBeGreaterThan(highest)
            owners.set(number as number, faq)
          }
          given = result.given
          before = result.placements
        }
      }),
    )
  })
})
