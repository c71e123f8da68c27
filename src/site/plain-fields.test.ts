import type { EditionDocument } from '../content/edition'
import { fromParagraphs } from '../content/rich-text'
import { plainFields } from './plain-fields'

const edition = (fields: object): EditionDocument => ({
  ...{ id: 'e', contentId: 'content', language: 'en' },
  ...fields,
})
const draw = {
  richText: () => [{ type: 'linebreak' as const }],
  link: ({ label }: { label?: string | null }) => ({ label: label ?? '' }),
}

describe('fields that a layout has no place for', () => {
  test('are none of a page about relations and of a FAQ in their own layouts', () => {
    const page = edition({ title: 'T', lead: 'L', intro: 'I', body: fromParagraphs([['B']]) })
    const none = { before: [], after: [] }
    expect(plainFields({ collection: 'relations', edition: page }, 'page', draw)).toEqual(none)
    const faq = edition({ question: 'Q', answer: fromParagraphs([['A']]), learnMore: [] })
    expect(plainFields({ collection: 'faqs', edition: faq }, 'placed', draw)).toEqual(none)
  })

  test('are drawn by their kind, but for the heading and what has no value', () => {
    const faq = edition({
      question: 'Q',
      answer: fromParagraphs([['A']]),
      learnMore: [{ label: 'There' }],
    })
    // A FAQ in the layout of a page: nothing of it has a place there.
    expect(plainFields({ collection: 'faqs', edition: faq }, 'page', draw)).toEqual({
      before: [],
      after: [
        { name: 'answer', kind: 'richText', text: [{ type: 'linebreak' }] },
        { name: 'learnMore', kind: 'links', links: [{ label: 'There' }] },
      ],
    })
    const empty = edition({ question: 'Q', learnMore: [] })
    expect(plainFields({ collection: 'faqs', edition: empty }, 'page', draw).after).toEqual([])
  })

  test('come after where the running text of the layout is not there, in the model’s order', () => {
    const page = edition({
      title: 'Title',
      lead: 'Lead',
      body: fromParagraphs([['B']]),
      seo: { title: 'Aside' },
    })
    const drawn = plainFields({ collection: 'relations', edition: page }, 'placed', draw)
    expect(drawn.after.map(({ name }) => name)).toEqual(['lead', 'body'])
  })
})
