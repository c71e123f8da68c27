import type { EditionDocument } from '../../content/edition'
import { fromParagraphs } from '../../content/rich-text'
import { entriesOf } from './entries'

const collection = 'relations'
const page: EditionDocument = {
  id: 'p',
  contentId: 'page',
  language: 'fr',
  slug: 'une-page',
  title: 'Une page',
  lead: 'Elle commence.',
  faqs: [{ number: 5, faq: 'f' }],
}
const faq = (language: 'en' | 'fr', text: (string | { faq: string })[]): EditionDocument => ({
  id: 'f',
  contentId: 'faq',
  language,
  question: 'Pourquoi ?',
  answer: fromParagraphs([text]),
  learnMore: [{ label: 'Une conférence' }],
})

test('a page and its questions, each with its address', () => {
  const entries = entriesOf(
    { collection, page },
    [{ number: 5, edition: faq('fr', ['Parce que.']) }],
    'FAQ nº {number}',
  )
  expect(entries).toMatchObject([
    { id: 'page', href: '/fr/une-page', title: 'Une page', text: 'Elle commence.' },
    {
      id: 'page#5',
      href: '/fr/une-page#faq-5',
      number: 5,
      page: 'Une page',
      text: 'Parce que.\nUne conférence',
    },
  ])
  expect(entries[1]?.language).toBeUndefined()
})
test('a cross reference is found as readers see it', () => {
  const answer = faq('fr', ['Voir ', { faq: 'f' }, { faq: 'elsewhere' }, '.'])
  const [, question] = entriesOf(
    { collection, page },
    [{ number: 5, edition: answer }],
    'FAQ nº {number}',
  )
  expect(question?.text).toContain('Voir FAQ nº 5.')
})
test('an answer that stands in another language says so', () => {
  const [, question] = entriesOf(
    { collection, page },
    [{ number: 5, edition: faq('en', ['Why.']) }],
    '{number}',
  )
  expect(question?.language).toBe('en')
})
test('a page without an address cannot be found', () => {
  expect(entriesOf({ collection, page: { ...page, slug: null } }, [], '{number}')).toEqual([])
})
