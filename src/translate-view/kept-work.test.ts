import type { Inline } from '../segments/unit'
import { keptFrom, readKeptWork, takenUp } from './kept-work'
import {
  acknowledged,
  begin,
  confirmed,
  sendable,
  sent,
  typed,
  type WorkSegment,
} from './workbench'

const words = (text: string): Inline[] => (text ? [text] : [])
const segment = (id: string, text: string): WorkSegment => ({
  ...{ id, note: `Answer, ${id}`, target: words(text) },
  state: text ? 'draft' : 'missing',
})
const answer = (revision: number, texts: Record<string, string>) => ({
  revision,
  segments: Object.entries(texts).map(([id, text]) => segment(id, text)),
})
/** As the browser’s store gives it back. */
const stored = (kept: unknown) => readKeptWork(JSON.parse(JSON.stringify(kept)))

const first = begin(answer(3, { a: '', b: 'Deux', c: 'Trois' }))

test('what the server has is not kept', () => {
  expect(keptFrom(first)).toBeUndefined()
  const typing = typed(first, 'a', words('Un'))
  const onItsWay = sent(typing, sendable(typing))
  expect(keptFrom(onItsWay)).toBeDefined()
  expect(keptFrom(acknowledged(onItsWay, answer(4, { a: 'Un', b: 'Deux', c: 'Trois' })))).toBe(
    undefined,
  )
})

test('what was typed is there again, and what was confirmed is confirmed', () => {
  const work = confirmed(typed(typed(first, 'a', words('Un')), 'b', words('Les deux')), 'b')
  const kept = stored(keptFrom(work))
  const again = takenUp(begin(first.answer), kept as NonNullable<typeof kept>)
  expect(again.edits).toEqual(work.edits)
  expect(again.contested).toEqual([])
  expect(Object.keys(sendable(again))).toEqual(['a', 'b'])
})

test('where somebody else wrote meanwhile, the person chooses', () => {
  const kept = stored(keptFrom(typed(typed(first, 'a', words('Un')), 'b', words('Les deux'))))
  const now = begin(answer(9, { a: '', b: 'Tous deux', c: 'Trois' }))
  const again = takenUp(now, kept as NonNullable<typeof kept>)
  expect(again.contested).toEqual(['b'])
  expect(Object.keys(sendable(again))).toEqual(['a'])
})

test('words for a segment that is gone are shown, and those that somebody else saved alike are done', () => {
  const kept = stored(keptFrom(typed(typed(first, 'a', words('Un')), 'b', words('Les deux'))))
  const again = takenUp(
    begin(answer(9, { b: 'Les deux', c: '' })),
    kept as NonNullable<typeof kept>,
  )
  expect(again.leftOver).toEqual([{ note: 'Answer, a', target: words('Un') }])
  expect(again.edits).toEqual({})
})

test('what is typed while it is looked for stays', () => {
  const kept = stored(keptFrom(typed(first, 'b', words('Les deux'))))
  const typing = typed(begin(answer(9, { a: '', b: 'Tous', c: '' })), 'b', words('Maintenant'))
  const again = takenUp(typing, kept as NonNullable<typeof kept>)
  expect(again.edits.b?.target).toEqual(words('Maintenant'))
  expect(again.contested).toEqual([])
})

test.each([
  [{}],
  [{ revision: 1, segments: [], edits: null }],
  [{ revision: 1, segments: [null], edits: {} }],
  [{ revision: 1, segments: [], edits: { a: { target: 'Un' } } }],
  [{ revision: '1', segments: [], edits: {} }],
])('%j is damaged', (kept) => {
  expect(readKeptWork(kept)).toBeUndefined()
})
