import type { Step } from './explanation.mjs'
import { isPutBack } from './put-back.mjs'

const step = (number: number, event: string, lead: string) =>
  ({ entry: { number, event }, version: { version: { lead } }, by: 'request', claims: [] }) as never

const source = (...words: string[]): Step[] =>
  words.map((lead, index) => step(index * 10 + 1, 'publish', lead))
/** The translation after each publication of its source. */
const earlier = (...words: string[]): Step[] =>
  words.map((lead, index) => step(index * 10 + 5, 'edit', lead))

test.each<[string, string[], string[], string, boolean]>([
  ['the source went back to what it had said', ['A', 'B', 'A'], ['a', 'b'], 'a', true],
  ['to what it had said long ago', ['A', 'B', 'C', 'A'], ['a', 'b', 'c'], 'a', true],
  ['it says something new', ['A', 'B', 'C'], ['a', 'b'], 'a', false],
  ['it never said anything else', ['A', 'A', 'A'], ['a', 'b'], 'a', false],
  ['the words are of another state of it', ['A', 'B', 'A'], ['a', 'b'], 'b', false],
  ['nobody ever wrote these words', ['A', 'B', 'A'], ['a', 'b'], 'x', false],
  ['there is no source', [], ['a', 'b'], 'a', false],
])('%s', (_, published, written, words, isBack) => {
  const known = { earlier: earlier(...written), source: source(...published) }
  expect(isPutBack('lead', step(99, 'edit', words), known)).toBe(isBack)
})

test('words that were written before their source was published, and stood then', () => {
  const known = {
    earlier: [step(2, 'edit', 'a'), step(15, 'edit', 'b')],
    source: [
      step(1, 'publish', 'Z'),
      step(4, 'publish', 'A'),
      step(11, 'publish', 'B'),
      step(21, 'publish', 'A'),
    ],
  }
  expect(isPutBack('lead', step(99, 'edit', 'a'), known)).toBe(true)
  expect(isPutBack('lead', step(99, 'edit', 'b'), known)).toBe(false)
})

describe('a draft of the source', () => {
  const drafts = ['A', 'B', 'A'].map((lead, index) => step(index * 10 + 1, 'edit', lead))

  test('puts words back while nothing of it is public', () => {
    const known = { earlier: earlier('a', 'b'), source: drafts }
    expect(isPutBack('lead', step(99, 'edit', 'a'), known)).toBe(true)
    expect(isPutBack('lead', step(99, 'edit', 'b'), known)).toBe(false)
  })

  test('counts with what was published after it', () => {
    const published = [...drafts.slice(0, 2), step(21, 'publish', 'A')]
    const known = { earlier: earlier('a', 'b'), source: published }
    expect(isPutBack('lead', step(99, 'edit', 'a'), known)).toBe(true)
  })
})

test('a draft beside what is public puts nothing back', () => {
  const drafts = source('A', 'B').concat(step(21, 'edit', 'A'))
  const known = { earlier: earlier('a', 'b'), source: drafts }
  expect(isPutBack('lead', step(99, 'edit', 'a'), known)).toBe(false)
})
