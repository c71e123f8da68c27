import fc from 'fast-check'
import type { Inline, SegmentState } from '../segments/unit'
import {
  acknowledged,
  begin,
  chosen,
  confirmed,
  countsOf,
  declaredUnchanged,
  isUnsaved,
  nextOpen,
  rebased,
  refused,
  sendable,
  sent,
  stateOf,
  targetOf,
  typed,
  unanswered,
  type Work,
} from './workbench'

const segment = (id: string, words: string, state: SegmentState = 'draft') => ({
  id,
  note: id,
  target: words ? [words] : ([] as Inline[]),
  state,
})
const answer = (...segments: ReturnType<typeof segment>[]) => ({ revision: 1, segments })
const work = () =>
  begin(answer(segment('a', 'un', 'outdated'), segment('b', '', 'missing'), segment('c', 'trois')))
type Any = Work<ReturnType<typeof answer>>
const words = (work: Any, id: string) => {
  const found = work.answer.segments.find((each) => each.id === id)
  return found && targetOf(work, found)
}
const state = (work: Any, id: string) => {
  const found = work.answer.segments.find((each) => each.id === id)
  return found && stateOf(work, found)
}

describe('typing', () => {
  test('makes a draft that waits to be saved', () => {
    const after = typed(work(), 'b', ['deux'])
    expect(state(after, 'b')).toBe('draft')
    expect(sendable(after)).toEqual({ b: { target: ['deux'] } })
  })
  test('back to what is saved is no edit', () => {
    expect(isUnsaved(typed(typed(work(), 'a', ['uns']), 'a', ['un']))).toBe(false)
  })
  test('back to what is saved is one, while the other text is on its way', () => {
    const first = typed(work(), 'a', ['uns'])
    const back = typed(sent(first, sendable(first)), 'a', ['un'])
    expect(sendable(back)).toEqual({ a: { target: ['un'] } })
  })
  test('an empty text is missing', () => {
    expect(state(typed(work(), 'c', []), 'c')).toBe('missing')
  })
  test('after confirming makes it a draft again', () => {
    expect(state(typed(confirmed(work(), 'c'), 'c', ['3']), 'c')).toBe('draft')
  })
})

test('confirming sends text and state', () => {
  const after = confirmed(typed(work(), 'b', ['deux']), 'b')
  expect(sendable(after)).toEqual({ b: { target: ['deux'], state: 'done' } })
  expect(countsOf(after)).toEqual({ missing: 0, machine: 0, draft: 1, done: 1, outdated: 1 })
})

test('“no change needed” is about the saved text; with another text it confirms that', () => {
  expect(declaredUnchanged(work(), 'a').edits.a).toEqual({ target: ['un'], noChange: true })
  const changed = declaredUnchanged(typed(work(), 'a', ['une']), 'a')
  expect(changed.edits.a).toEqual({ target: ['une'], state: 'done' })
})

describe('when it is saved', () => {
  test('what was sent is done with, what was typed meanwhile stays', () => {
    const first = typed(typed(work(), 'b', ['deux']), 'c', ['3'])
    const meanwhile = typed(sent(first, sendable(first)), 'b', ['deux deux'])
    const now = answer(segment('a', 'un'), segment('b', 'deux'), segment('c', '3'))
    expect(acknowledged(meanwhile, now).edits).toEqual({ b: { target: ['deux deux'] } })
  })
  test('segments that did not change are the same objects', () => {
    const before = work()
    const after = acknowledged(before, answer(segment('a', 'un', 'outdated'), segment('b', 'x')))
    expect(after.answer.segments[0]).toBe(before.answer.segments[0])
  })
})

describe('when the server refuses a segment', () => {
  test('a confirmation is saved as a draft', () => {
    const after = refused(confirmed(typed(work(), 'b', ['deux']), 'b'), 'b', 'A link is missing.')
    expect(sendable(after)).toEqual({ b: { target: ['deux'] } })
    expect(after.refusals.b?.message).toBe('A link is missing.')
  })
  test('a draft waits until it is edited; the others go on', () => {
    const after = refused(typed(typed(work(), 'b', ['deux']), 'c', ['3']), 'b', 'No.')
    expect(Object.keys(sendable(after))).toEqual(['c'])
    expect(Object.keys(sendable(typed(after, 'b', ['2'])))).toEqual(['b', 'c'])
  })
})

describe('when somebody else saved', () => {
  const typedHere = typed(typed(work(), 'b', ['deux']), 'c', ['3'])
  const theirs = answer(segment('a', 'une'), segment('b', ''), segment('c', 'trois !'))
  test('text for another segment stays and is sent; for the same one the person chooses', () => {
    const after = rebased(typedHere, theirs)
    expect(after.contested).toEqual(['c'])
    expect(Object.keys(sendable(after))).toEqual(['b'])
    expect(sendable(chosen(after, 'c', 'mine')).c).toEqual({ target: ['3'] })
    expect(words(chosen(after, 'c', 'theirs'), 'c')).toEqual(['trois !'])
  })
  test('the same text twice is no conflict', () => {
    const after = rebased(typedHere, answer(segment('b', 'deux'), segment('c', '3')))
    expect([after.contested, after.edits]).toEqual([[], {}])
  })
  test('text for a segment that is gone is kept aside', () => {
    const after = rebased(typedHere, answer(segment('a', 'un'), segment('c', 'trois')))
    expect(after.leftOver).toEqual([{ note: 'b', target: ['deux'] }])
  })
})

test('whatever happens, the last text typed into a segment is not lost', () => {
  const id = fc.constantFrom('a', 'b', 'c')
  const texts = fc.constantFrom('un', 'deux', 'trois', 'quatre')
  const events = fc.array(
    fc.oneof(
      fc.tuple(fc.constant('type' as const), id, texts),
      fc.tuple(fc.constantFrom('confirm', 'send', 'save', 'lose', 'refuse', 'other'), id, texts),
    ),
  )
  fc.assert(
    fc.property(events, (all) => {
      let now: Any = work()
      // What the server has: its own state, which acknowledges what was sent to it.
      let server = now.answer
      const typedLast = new Map<string, string>()
      for (const [event, which, text] of all) {
        if (event === 'type') {
          now = typed(now, which, [text])
          typedLast.set(which, text)
        }
        if (event === 'confirm') now = confirmed(now, which)
        if (event === 'send' && Object.keys(now.sending).length === 0) {
          now = sent(now, sendable(now))
        }
        if (event === 'save' && Object.keys(now.sending).length > 0) {
          const segments = server.segments.map((each) => ({
            ...each,
            target: now.sending[each.id]?.target ?? each.target,
          }))
          server = { ...server, segments }
          now = acknowledged(now, server)
        }
        if (event === 'lose') now = unanswered(now)
        if (event === 'refuse' && now.sending[which]) now = refused(now, which, 'No.')
        if (event === 'other' && Object.keys(now.sending).length === 0) {
          // Only where the person has typed nothing: else it is theirs by right.
          if (typedLast.has(which)) continue
          const segments = server.segments.map((each) =>
            each.id === which ? { ...each, target: [text] } : each,
          )
          server = { ...server, segments }
          now = rebased(now, server)
        }
        for (const [id, last] of typedLast) expect(words(now, id)).toEqual([last])
      }
    }),
  )
})

test('the next open segment, around the end', () => {
  expect(nextOpen(work(), 'a')).toBe('b')
  expect(nextOpen(confirmed(work(), 'b'), 'c')).toBe('a')
  expect(nextOpen(begin(answer(segment('a', 'un', 'done'))), undefined)).toBeUndefined()
})
