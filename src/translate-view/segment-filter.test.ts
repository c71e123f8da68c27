import { filterInForce, readFilter, segmentsShown } from './segment-filter'
import { begin, typed } from './workbench'

const segment = (id: string, more: object = {}) => ({
  ...{ id, note: id, target: ['Un.'], state: 'done' as const },
  ...more,
})
const changed = { sincePublished: [{ text: 'Un.', change: 'added' }] }
const answer = (mayWrite: boolean, ...segments: ReturnType<typeof segment>[]) => ({
  revision: 1,
  mayWrite,
  segments,
})
const ids = (segments: readonly { id: string }[]) => segments.map(({ id }) => id)

describe('the segments that are shown', () => {
  it('are those that changed, for who comes to review, and all for who comes to write', () => {
    const segments = [segment('a'), segment('b', changed)]
    expect(filterInForce(undefined, answer(false, ...segments))).toBe('changed')
    expect(filterInForce(undefined, answer(true, ...segments))).toBe('all')
  })

  it('are all for a reviewer where readers have just these words, or none at all', () => {
    expect(filterInForce(undefined, answer(false, segment('a')))).toBe('all')
  })

  it('are what was asked for, wherever that is said', () => {
    expect(readFilter('open')).toBe('open')
    expect(readFilter('closed')).toBeUndefined()
    expect(filterInForce('all', answer(false, segment('b', changed)))).toBe('all')
  })

  it('keep what is worked on, though it is done and was published', () => {
    const segments = [
      segment('a'),
      segment('b', changed),
      segment('c', { state: 'missing', target: [] }),
    ]
    const work = begin(answer(true, ...segments))
    expect(ids(segmentsShown(work, 'all'))).toEqual(['a', 'b', 'c'])
    expect(ids(segmentsShown(work, 'open'))).toEqual(['c'])
    expect(ids(segmentsShown(work, 'changed'))).toEqual(['b'])
    const touched = typed(work, 'a', ['Deux.'])
    expect(ids(segmentsShown(touched, 'changed'))).toEqual(['a', 'b'])
  })

  it('are those that were assigned to me, done or not, and nobody else’s', () => {
    const mine = { assigned: { mine: true } }
    const segments = [
      segment('a', mine),
      segment('b', { assigned: { mine: false } }),
      segment('c', { ...mine, state: 'missing', target: [] }),
      segment('d'),
    ]
    const work = typed(begin(answer(true, ...segments)), 'd', ['Deux.'])
    expect(readFilter('mine')).toBe('mine')
    expect(ids(segmentsShown(work, 'mine'))).toEqual(['a', 'c'])
  })
})
