import type { RichTextNode } from '../content/rich-text'
import type { Content } from './segments'
import { sayTheSameWords, structureChanges } from './structure-changes'

const link = (url: string, words = 'plan'): RichTextNode => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [{ type: 'text', text: words }],
})
const reference = (faq: string): RichTextNode => ({
  type: 'inlineBlock',
  fields: { blockType: 'crossReference', faq },
})
const faq = (paragraphs: RichTextNode[][], more: object = {}): Content => ({
  question: 'Pourquoi ?',
  answer: {
    root: {
      type: 'root',
      children: paragraphs.map((children) => ({ type: 'paragraph', children })),
    },
  },
  ...more,
})
const text = (words: string): RichTextNode => ({ type: 'text', text: words })
const one = faq([
  [text('Voir le '), link('https://a.org')],
  [text('Deux '), reference('f1')],
])

test.each<[string, Content, object]>([
  [
    'a link that leads elsewhere',
    faq([
      [text('Voir le '), link('https://b.org')],
      [text('Deux '), reference('f1')],
    ]),
    { links: 1 },
  ],
  [
    'a link that is gone, and another FAQ',
    faq([[text('Voir le plan')], [text('Deux '), reference('f2')]]),
    { links: 1, references: 1 },
  ],
  [
    'another order',
    faq([
      [text('Deux '), reference('f1')],
      [text('Voir le '), link('https://a.org')],
    ]),
    { order: 1 },
  ],
])('%s changes the structure and no word', (_, other, counted) => {
  expect(sayTheSameWords('faqs', one, other)).toBe(true)
  expect(structureChanges('faqs', one, other)).toEqual(counted)
})

test('another address behind “Learn more” is a link', () => {
  const withLink = (address: string) =>
    faq([], { learnMore: [{ key: 'a', label: 'Le plan', kind: 'address', address }] })
  expect(structureChanges('faqs', withLink('https://a.org'), withLink('https://b.org'))).toEqual({
    links: 1,
  })
})

test('other words are no structure', () => {
  expect(sayTheSameWords('faqs', one, faq([[text('Voir un plan')]]))).toBe(false)
})
