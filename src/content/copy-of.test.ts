import { copyOf } from './copy-of'

it('has the words and the structure, and no address, number or row of the other', () => {
  const page = {
    title: 'Relations with Ukraine',
    slug: 'relations-with-ukraine',
    lead: 'It leads.',
    image: { media: 'm1', alt: 'A flag', caption: null },
    faqs: [{ id: 'row', number: 7, faq: 'f1' }],
    related: ['p2'],
  }
  expect(copyOf('relations', page, 'A copy')).toEqual({
    title: 'A copy',
    lead: 'It leads.',
    image: { media: 'm1', alt: 'A flag' },
    faqs: [{ faq: 'f1' }],
    related: ['p2'],
  })
})

it('copies links with targets of their own', () => {
  const learnMore = [
    { id: 'r', key: 'k', label: 'Treaty', kind: 'address' as const, address: 'https://e.org' },
  ]
  expect(copyOf('faqs', { question: 'Why?', learnMore }, 'Why? (copy)')).toEqual({
    question: 'Why? (copy)',
    learnMore: [{ label: 'Treaty', kind: 'address', address: 'https://e.org' }],
  })
})
