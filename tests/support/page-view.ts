import type { PageView } from '../../src/site/page-view'
import type { RichTextView, TextView } from '../../src/site/rich-text-view'

export const paragraph = (...children: RichTextView[]): RichTextView => ({
  type: 'paragraph',
  children,
})

export const words = (text: string, marks: Partial<TextView> = {}) =>
  ({ type: 'text', text, bold: false, italic: false, ...marks }) as const

/** The French edition of a page whose source is English, with one question in each language. */
export const frenchPage = {
  language: 'fr',
  contentId: 'content',
  slug: 'la-page',
  updates: [],
  title: 'La page',
  lead: 'Le chapeau',
  intro: '',
  description: 'En bref',
  searchTitle: 'La page',
  lastUpdated: '2024-07-03T07:30:00.000Z',
  body: [],
  outline: [],
  before: [],
  after: [],
  faqs: [
    {
      before: [],
      after: [],
      number: 2,
      anchor: 'faq-2',
      question: 'Pourquoi ?',
      answer: [
        paragraph(words('Parce que '), {
          type: 'crossReference',
          way: 'below',
          number: 5,
          href: '#faq-5',
          question: 'Why?',
        }),
      ],
      learnMore: [
        { label: 'Ailleurs', href: 'https://example.org/a' },
        { label: 'Ici', href: '/fr/autre' },
        { label: 'Nulle part' },
      ],
    },
    {
      before: [],
      after: [],
      number: 5,
      anchor: 'faq-5',
      question: 'Why?',
      answer: [paragraph(words('Because.')), paragraph(words('Still.'))],
      learnMore: [],
      language: 'en',
    },
  ],
  teasers: [{ title: 'Autre page', summary: 'Son résumé', href: '/fr/autre' }],
  languages: [
    { language: 'en', href: '/en/page', isSource: true },
    { language: 'fr', href: '/fr/la-page', isSource: false },
  ],
} satisfies PageView
