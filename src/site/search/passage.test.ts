import fc from 'fast-check'
import { markedIn, passageFrom } from './passage'

const drawn = (passage: ReturnType<typeof passageFrom>) =>
  passage.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

test('the words are marked as they stand, in every form', () => {
  const passage = markedIn('Deliveries to Ukraine: the delivery.', new Set(['deliveri']), 'en')
  expect(drawn(passage)).toBe('[Deliveries] to Ukraine: the [delivery].')
})
test('a long text is cut to where the words stand together', () => {
  const filler = 'Nothing of the kind is said here, at length. '.repeat(10)
  const text = `Ukraine first. ${filler}Then ammunition goes to Ukraine at last. ${filler}`
  const passage = drawn(passageFrom(text, new Set(['ukrain', 'ammuni']), 'en'))
  expect(passage).toContain('[ammunition] goes to [Ukraine]')
  expect(passage).toMatch(/^… .* …$/)
  expect(passage.length).toBeLessThan(320)
})
test('where nothing stands in the text, its beginning', () => {
  expect(drawn(passageFrom('A short text.', new Set(['x']), 'en'))).toBe('A short text.')
})
test('whatever the text, a passage is made of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const said = markedIn(text, new Set(['a', 'b']), 'en').map((part) => part.text)
      expect(said.join('')).toBe(text)
      const cut = passageFrom(text, new Set(['a', 'b']), 'en').map((part) => part.text)
      expect(text).toContain(cut.join('').replace(/^… | …$/g, ''))
    }),
  )
})
