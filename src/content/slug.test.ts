import fc from 'fast-check'
import { slugFrom } from './slug'

test.each([
  [
    "NATO's response to Russia's invasion of Ukraine",
    'natos-response-to-russias-invasion-of-ukraine',
  ],
  ['L’État, c’est où ?', 'letat-cest-ou'],
  ['Відносини з Україною', 'відносини-з-україною'],
  ['العلاقات مع أوكرانيا', 'العلاقات-مع-أوكرانيا'],
  ['  --- ', ''],
  ['a/../b', 'a-b'],
])('the slug of “%s” is “%s”', (title, slug) => {
  expect(slugFrom(title)).toBe(slug)
})

test('a slug is stable, short, and holds nothing that an address cannot', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const slug = slugFrom(title)
      expect(slug.length).toBeLessThanOrEqual(120)
      expect(slug).not.toMatch(/[/?#%\s]|^-|-$/)
    }),
  )
})
