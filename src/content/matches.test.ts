import fc from 'fast-check'
import { matches } from './matches'

const page = {
  id: 'page',
  language: 'en',
  slug: 'tax',
  sourceLanguage: null,
  references: ['one', 'two'],
  faqs: [{ faq: 'a' }, { faq: { id: 'b' } }],
}

test.each([
  [{}, true],
  [{ language: { equals: 'en' } }, true],
  [{ language: { equals: 'fr' } }, false],
  [{ id: { in: ['other', 'page'] } }, true],
  [{ id: { in: [] } }, false],
  [{ references: { in: ['two'] } }, true],
  [{ 'faqs.faq': { equals: 'b' } }, true],
  [{ 'faqs.faq': { in: ['c'] } }, false],
  [{ sourceLanguage: { exists: false } }, true],
  [{ slug: { exists: true } }, true],
  [{ nothing: { exists: true } }, false],
  [{ and: [{ language: { equals: 'en' } }, { slug: { equals: 'vat' } }] }, false],
  [{ or: [{ language: { equals: 'fr' } }, { slug: { equals: 'tax' } }] }, true],
  [{ language: { equals: 'en' }, slug: { equals: 'vat' } }, false],
])('%j: %s', (query, expected) => {
  expect(matches(page, query)).toBe(expected)
})

test('what is not known is no answer', () => {
  expect(() => matches(page, { slug: { like: 'ta' } })).toThrow('like')
})

test('of two opposite questions one is answered with yes', () => {
  fc.assert(
    fc.property(fc.option(fc.string(), { nil: null }), (value) => {
      const asked = (exists: boolean) => matches({ value }, { value: { exists } })
      expect(asked(true)).toBe(!asked(false))
    }),
  )
})
