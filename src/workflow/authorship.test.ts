import { fromParagraphs } from '../content/rich-text'
import { authorsOfRestored, authorsOfReturnedWords, type WrittenVersion } from './authorship'

const fields = ['question', 'answer']
const version = (by: string | undefined, question: string, ...paragraphs: string[]) =>
  ({
    by,
    content: { question, answer: fromParagraphs(paragraphs.map((each) => [each])) },
  }) satisfies WrittenVersion
const authors = (history: WrittenVersion[]) => authorsOfReturnedWords(history, fields)

test('words that were never away have the authors that the revision knows of', () => {
  const history = [version('ann', 'A?', 'one'), version('ben', 'B?', 'one')]
  expect(authors(history)).toEqual([])
})

test('a restored version brings along who wrote it', () => {
  const history = [version('ann', 'A?'), version('ben', 'B?'), version('ben', 'A?')]
  expect(authors(history)).toEqual(['ann'])
})

test('also when it was written, approved and published long ago', () => {
  const history = [
    version('ann', 'A?'),
    version(undefined, 'A?'),
    version('ben', 'B?'),
    version(undefined, 'B?'),
    version('cat', 'A?'),
  ]
  expect(authors(history)).toEqual(['ann'])
})

test('also when somebody brings back one paragraph by hand, beside new ones', () => {
  const history = [
    version('ann', 'Q?', 'one', 'two'),
    version('ben', 'Q?', 'one'),
    version('cat', 'Q?', 'one', 'three', 'two'),
  ]
  expect(authors(history)).toEqual(['ann'])
})

test('a paragraph that two people wrote is of both', () => {
  const history = [
    version('ann', 'Q?', 'half'),
    version('ben', 'Q?', 'half and half'),
    version('cat', 'Q?', 'other'),
    version('cat', 'Q?', 'half and half'),
  ]
  expect(authors(history)).toEqual(['ann', 'ben'])
})

test('who wrote other words in between has no part in it', () => {
  const history = [
    version('ann', 'A?'),
    version('ben', 'B?'),
    version('cat', 'C?'),
    version('cat', 'A?'),
  ]
  expect(authors(history)).toEqual(['ann'])
})

test('an emptied field is nobody’s words', () => {
  const history = [version('ann', ''), version('ben', 'B?'), version('cat', '')]
  expect(authors(history)).toEqual([])
})

test('a restored draft has the authors that it names, a restored publication those before it', () => {
  expect(authorsOfRestored([['ann'], ['ann', 'ben']])).toEqual(['ann', 'ben'])
  expect(authorsOfRestored([['ann'], [], ['cat'], ['cat'], []])).toEqual(['cat'])
  expect(authorsOfRestored([])).toEqual([])
})
