import { pathBehindReference } from './payload-related-queries'

const references = ['faqs.faq', 'related', 'learnMore.content', 'image.media']
const elsewhere = (question: object) => pathBehindReference(question, references)

describe('a reader’s question stays with the documents that it is put to', () => {
  it.each<[string, object]>([
    ['nothing', {}],
    ['a word of the page', { where: { title: { like: 'Ukraine' } }, sort: '-updatedAt' }],
    [
      'several',
      { where: { or: [{ title: { like: 'a' } }, { and: [{ lead: { exists: true } }] }] } },
    ],
    [
      'what a page refers to',
      { where: { 'faqs.faq': { equals: '1' }, related: { in: ['1', '2'] } } },
    ],
    ['the parts of a reference', { where: { 'learnMore.content.value': { equals: '1' } } }],
    ['a moment', { where: { publicUpdatedAt: { less_than: new Date() } } }],
    [
      'by a path, which Payload limits to what they may read',
      { where: { 'related.title': { like: 'a' } } },
    ],
    ['a field with a similar name', { where: { relatedWords: { equals: '1' } } }],
  ])('%s may be asked', (_, question) => {
    expect(elsewhere(question)).toBeUndefined()
  })

  it.each<[string, object]>([
    ['related', { where: { related: { contains: { title: { like: 'a' } } } } }],
    ['related', { where: { related: { in: [{ title: { like: 'a' } }] } } }],
    ['related', { where: { AND: [{ or: [{ related: { contains: { lead: {} } } }] }] } }],
    ['related', { where: { and: { 21: { related: { contains: { lead: {} } } } } } }],
    ['faqs__faq__question', { sort: 'faqs__faq__question' }],
    ['faqs.0.faq.question', { sort: '-faqs.0.faq.question' }],
    ['learnMore.content.value.question', { sort: 'learnMore.content.value.question' }],
    ['related.title', { sort: 'title,-related.title' }],
    ['related.title', { sort: ['title', '-related.title'] }],
    ['image.media.filename', { sort: 'image.media.filename' }],
  ])('%s reaches further', (path, question) => {
    expect(elsewhere(question)).toBe(path)
  })
})
