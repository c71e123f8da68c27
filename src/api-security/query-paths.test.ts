import { firstRelationPath } from './query-paths'

const references = ['faqs.faq', 'related', 'learnMore.content', 'image.media']
const elsewhere = (question: object) => firstRelationPath(question, references)

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
    ['a field with a similar name', { where: { relatedWords: { equals: '1' } } }],
  ])('%s may be asked', (_, question) => {
    expect(elsewhere(question)).toBeUndefined()
  })

  it.each<[string, object]>([
    ['related.title', { where: { 'related.title': { like: 'a' } } }],
    ['faqs.faq.question', { where: { 'faqs.faq.question': { like: 'a' } } }],
    ['faqs__faq__question', { where: { faqs__faq__question: { like: 'a' } } }],
    ['faqs.0.faq.question', { where: { 'faqs.0.faq.question': { like: 'a' } } }],
    ['learnMore.content.value.question', { where: { 'learnMore.content.value.question': {} } }],
    ['related', { where: { related: { contains: { title: { like: 'a' } } } } }],
    ['related', { where: { related: { in: [{ title: { like: 'a' } }] } } }],
    ['related.lead', { where: { AND: [{ or: [{ 'related.lead': { like: 'a' } }] }] } }],
    ['related.lead', { where: { and: { 21: { 'related.lead': { like: 'a' } } } } }],
    ['related.title', { sort: 'title,-related.title' }],
    ['related.title', { sort: ['title', '-related.title'] }],
    ['image.media.filename', { sort: 'image.media.filename' }],
  ])('%s reaches further', (path, question) => {
    expect(elsewhere(question)).toBe(path)
  })
})
