import fc from 'fast-check'
import { canonical } from './canonical'
import { digestOf } from './digest'

const faq = { question: 'Why?', learnMore: [{ id: 'row', key: 'k', label: 'One' }] }

describe('the digest of a revision', () => {
  test('is 64 hexadecimal digits', () => {
    expect(digestOf('faqs', faq)).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    ['workflow and dates', { ...faq, _status: 'published', publicUpdatedAt: '2024-07-02' }],
    ['the ids of rows', { ...faq, learnMore: [{ ...faq.learnMore[0], id: 'other' }] }],
    ['empty fields', { ...faq, answer: null, slug: '' }],
  ])('does not depend on %s', (_, same) => {
    expect(digestOf('faqs', same as never)).toBe(digestOf('faqs', faq))
  })

  test('differs where one letter of the content differs', () => {
    expect(digestOf('faqs', { ...faq, question: 'Why!' })).not.toBe(digestOf('faqs', faq))
  })

  test('takes a populated document for its id', () => {
    const populated = { faqs: [{ number: 1, faq: { id: 'a', updatedAt: 'now', question: 'x' } }] }
    expect(digestOf('relations', populated as never)).toBe(
      digestOf('relations', { faqs: [{ number: 1, faq: 'a' }] }),
    )
  })
})

test('the canonical form is the same for any order of keys, and for JSON there and back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(canonical(reversed)).toBe(canonical(value))
      expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value))
    }),
  )
})
