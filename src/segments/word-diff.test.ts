import fc from 'fast-check'
import { wordDiff } from './word-diff'

const without = (change: string, runs: ReturnType<typeof wordDiff>) =>
  runs.flatMap((run) => (run.change === change ? [] : [run.text])).join('')

describe('the difference between two texts', () => {
  it('gives back both of them', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after, 'en')
        expect(without('added', runs)).toBe(before)
        expect(without('removed', runs)).toBe(after)
      }),
    )
  })

  it('is told in words, not in letters', () => {
    expect(wordDiff('NATO supports Ukraine.', 'NATO supported Ukraine.', 'en')).toEqual([
      { text: 'NATO ', change: 'kept' },
      { text: 'supports', change: 'removed' },
      { text: 'supported', change: 'added' },
      { text: ' Ukraine.', change: 'kept' },
    ])
  })

  it('finds the words of a text without Latin letters', () => {
    const runs = wordDiff('يدعم الحلف أوكرانيا', 'يدعم الناتو أوكرانيا', 'ar')
    expect(runs.map(({ change }) => change)).toEqual(['kept', 'removed', 'added', 'kept'])
  })
})

test('what stands without a space, or is nothing but spaces, is cut and compared', () => {
  for (const text of ['x'.repeat(30_000), '\n'.repeat(30_000), '. '.repeat(30_000)]) {
    const runs = wordDiff(text, `${text} more`, 'en')
    expect(without('added', runs)).toBe(text)
  }
})

test('two long texts with nothing in common are one change each', () => {
  const one = 'alpha beta '.repeat(10_000)
  const other = 'gamma. delta. '.repeat(10_000)
  expect(wordDiff(one, other, 'en')).toEqual([
    { text: one, change: 'removed' },
    { text: other, change: 'added' },
  ])
})
