import { emptyFields } from './completeness'
import { fromParagraphs } from './rich-text'

test.each([
  ['nothing at all', {}, ['title', 'lead']],
  ['null', { title: null, lead: 'It leads.' }, ['title']],
  ['blanks alone', { title: 'A page', lead: ' \n\u200b ' }, ['lead']],
  ['everything', { title: 'A page', lead: 'It leads.' }, []],
])('a page of %s', (_, content, missing) => {
  expect(emptyFields('relations', content)).toEqual(missing)
})

test.each([
  ['no answer', undefined, ['answer']],
  ['an answer of one empty paragraph', fromParagraphs([[]]), ['answer']],
  ['an answer of blanks', fromParagraphs([['  ']]), ['answer']],
  ['an answer', fromParagraphs([['Because.']]), []],
  ['an answer that only refers to another', fromParagraphs([[{ faq: 'other' }]]), []],
])('a FAQ with %s', (_, answer, missing) => {
  expect(emptyFields('faqs', { question: 'Why?', answer })).toEqual(missing)
})
