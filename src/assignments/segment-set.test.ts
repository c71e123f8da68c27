import fc from 'fast-check'
import { progressOfSet, segmentsIn, takenFrom } from './segment-set'

const segment = (id: string, more: { formerly?: string[]; state?: 'done' | 'missing' } = {}) => ({
  ...{ id, state: 'missing' as const },
  ...more,
})
const ids = (segments: readonly { id: string }[]) => segments.map(({ id }) => id)
const set = (name: string, ...segments: string[]) => ({ name, segments })
const whole = { name: 'whole', segments: null }

describe('a set of segments', () => {
  test('has those that it names, in the order of the text', () => {
    expect(ids(segmentsIn([segment('a'), segment('b'), segment('c')], ['c', 'a']))).toEqual([
      'a',
      'c',
    ])
  })

  test('keeps a segment whose source is reworded, and forgets one that is gone', () => {
    const now = [segment('a2', { formerly: ['a0', 'a1'] }), segment('new')]
    expect(ids(segmentsIn(now, ['a1', 'gone']))).toEqual(['a2'])
    expect(ids(segmentsIn(now, ['a0']))).toEqual(['a2'])
    expect(segmentsIn(now, ['gone'])).toEqual([])
  })

  test('says how much of it is open', () => {
    const now = [segment('a', { state: 'done' }), segment('b'), segment('c')]
    expect(progressOfSet(now, ['a', 'b', 'gone'])).toEqual({ total: 2, open: 1 })
  })
})

describe('what others lose', () => {
  const text = ['a', 'b', 'c', 'd'].map((id) => segment(id))

  test('are the segments that somebody else gets; sets without them stay', () => {
    expect(takenFrom([set('x', 'a', 'b'), set('y', 'd'), whole], ['b', 'c'], text)).toEqual([
      { from: set('x', 'a', 'b'), lost: ['b'], left: ['a'] },
    ])
  })

  test('are whole sets, where somebody gets the whole translation', () => {
    expect(takenFrom([set('x', 'a', 'gone'), whole], null, text)).toEqual([
      { from: set('x', 'a', 'gone'), lost: ['a', 'gone'], left: [] },
    ])
  })

  test('what stays and what is lost is the set as it is today, and never both', () => {
    const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'gone'))
    fc.assert(
      fc.property(some, some, (own, wanted) => {
        for (const { lost, left } of takenFrom([set('x', ...own)], wanted, text)) {
          expect([...lost, ...left].sort()).toEqual(own.filter((id) => id !== 'gone').sort())
          expect(wanted).toEqual(expect.arrayContaining(lost))
        }
      }),
    )
  })
})
