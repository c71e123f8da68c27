import type { TranslationRecord } from '../segments/record'
import { fillRepetitions } from './repetitions'

const record = (id: string, more: Partial<TranslationRecord> = {}): TranslationRecord => ({
  ...{ id, field: 'answer', source: ['Read more'], codes: {}, target: [], state: 'missing' },
  ...more,
})
const done = record('1', { target: ['Lire la suite'], state: 'done', by: 'claire', at: 'now' })
const confirmed = new Set(['1'])

test('the same words, wherever they stand, become drafts', () => {
  const records = [done, record('2', { field: 'learnMore.a' }), record('3', { source: ['Else'] })]
  const [same, filled, other] = fillRepetitions(records, confirmed)
  expect(same).toBe(done)
  expect(filled).toMatchObject({
    ...{ target: ['Lire la suite'], state: 'draft', origin: 'repetition', by: 'claire' },
  })
  expect(other).toEqual(record('3', { source: ['Else'] }))
})

test.each([
  ['a draft', record('2', { target: ['Suite'], state: 'draft' })],
  ['a machine’s words', record('2', { target: ['Suite'], state: 'machine' })],
])('%s stays', (_, kept) => {
  expect(fillRepetitions([done, kept], confirmed)[1]).toBe(kept)
})

test.each([
  ['is a draft', { ...done, state: 'draft' as const }],
  ['has a link of its own', { ...done, own: { x: { type: 'link' } } as never }],
])('nothing is filled from what %s', (_, from) => {
  expect(fillRepetitions([from, record('2')], confirmed)[1]?.state).toBe('missing')
})

test('a link of the source keeps where it leads', () => {
  const linked = (id: string, words: string) =>
    [{ code: 'link' as const, id, children: [words] }] satisfies TranslationRecord['source']
  const source = record('1', {
    ...{ source: linked('1', 'Read more'), target: linked('1', 'Lire la suite'), state: 'done' },
  })
  const [, filled] = fillRepetitions(
    [source, record('2', { source: linked('1', 'Read more') })],
    confirmed,
  )
  expect(filled?.target).toEqual(linked('1', 'Lire la suite'))
})
