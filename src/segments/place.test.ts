import { placeOf } from './place'
import { type Content, segmentsOf } from './segments'

const paragraph = (text: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text, format: 0 }],
})
const root = (...children: object[]) => ({ root: { type: 'root', children } })
const faq = {
  question: 'Why?',
  answer: root(paragraph('One.'), paragraph('Two.')),
  learnMore: [{ key: 'k', label: 'The treaty' }],
} as unknown as Content
const page = { title: 'A page', image: { alt: 'A ship' }, seo: { title: 'For robots' } } as Content

test('a field, the blocks of a text by number, and the labels of links', () => {
  expect(segmentsOf('faqs', faq).map(placeOf)).toEqual([
    { field: 'question' },
    { field: 'answer', kind: 'paragraph', number: 1 },
    { field: 'answer', kind: 'paragraph', number: 2 },
    { field: 'learnMore', kind: 'link', number: 1 },
  ])
})
test('fields within groups', () => {
  expect(segmentsOf('relations', page).map(placeOf)).toEqual([
    { field: 'title' },
    { field: 'imageAlt' },
    { field: 'seoTitle' },
  ])
})
test('a field that has no name yet is a text', () => {
  expect(placeOf({ field: 'new', kind: 'field', note: 'New' })).toEqual({ field: 'other' })
})
