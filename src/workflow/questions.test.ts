import { segmentToday, waitsForAuthor } from './questions'

const asked = { kind: 'question', by: 'claire' } as const

test.each([
  ['a question', asked, [], true],
  ['an answer of somebody else', asked, ['ed'], false],
  ['more from who asked', asked, ['claire'], true],
  ['a question after an answer', asked, ['ed', 'claire'], true],
  ['a settled question', { ...asked, resolved: { by: 'ed' } }, [], false],
  ['a fault of the source', { kind: 'source-problem', by: 'claire' }, ['ed'], true],
  [
    'a fault that was mended',
    { kind: 'source-problem', by: 'claire', resolved: { by: 'ed' } },
    [],
    false,
  ],
  ['a comment', { kind: null, by: 'claire' }, [], false],
] as const)('%s: waits for the author', (_, question, answers, waits) => {
  expect(
    waitsForAuthor(
      question,
      answers.map((by) => ({ by })),
    ),
  ).toBe(waits)
})

describe('the segment of a question', () => {
  const segments = [
    { id: 'answer-bbbbbbbbbbbb-1', earlier: ['answer-aaaaaaaaaaaa'] },
    { id: 'answer-cccccccccccc-1', earlier: [] },
  ]
  test.each([
    ['answer-cccccccccccc-1', 'answer-cccccccccccc-1'],
    ['answer-aaaaaaaaaaaa-1', 'answer-bbbbbbbbbbbb-1'],
    ['answer-dddddddddddd-1', null],
  ])('%s is %s today', (id, today) => {
    expect(segmentToday(id, segments)).toBe(today)
  })
})
