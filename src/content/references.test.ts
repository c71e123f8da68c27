import { pointersOf, redirectPointers } from './references'
import { fromParagraphs } from './rich-text'

const edition = {
  faqs: [{ number: 1, faq: 'faq-1' }],
  related: ['page-1'],
  learnMore: [{ content: { relationTo: 'relations' as const, value: 'page-2' } }, { address: 'x' }],
  answer: fromParagraphs([['see ', { faq: 'faq-2' }]]),
}

test('an edition points at placed FAQs, teasers, links and cross references', () => {
  expect(pointersOf(edition)).toEqual([
    { relationTo: 'faqs', id: 'faq-1', field: 'faqs.0.faq' },
    { relationTo: 'relations', id: 'page-1', field: 'related' },
    { relationTo: 'relations', id: 'page-2', field: 'learnMore.0.content' },
    { relationTo: 'faqs', id: 'faq-2', field: 'answer' },
  ])
})

test('all of them can be sent elsewhere, and the original stays as it was', () => {
  const before = structuredClone(edition)
  const moved = redirectPointers(edition, (id) => `${id}-source`)
  expect(pointersOf(moved).map(({ id }) => id)).toEqual(
    pointersOf(edition).map(({ id }) => `${id}-source`),
  )
  expect(edition).toEqual(before)
})
