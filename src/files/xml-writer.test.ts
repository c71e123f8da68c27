import fc from 'fast-check'
import { readXml, textIn } from './xml-reader'
import { element, escaped, xmlDeclaration } from './xml-writer'

/** Whatever XML may contain (1.0, section 2.2), and whatever it may not. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('\r\n', '\r', '\t', ']]>', '&amp;', '<', '\ud800', '\udc00', '\uffff'))
    .map((parts) => parts.join('')),
)
const withoutForbidden = (text: string) =>
  [...text]
    .map((each) =>
      /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(each) ? '?' : each,
    )
    .join('')

test('what is written is read again to the last character, in content and in attributes', () => {
  fc.assert(
    fc.property(anything.map(withoutForbidden), (text) => {
      const written = `${xmlDeclaration}${element('a', { b: text }, escaped(text))}`
      const read = readXml(written, { elements: 1 })
      expect([textIn(read), read.attributes.b]).toEqual([text, text])
    }),
  )
})

test('what XML forbids never gets into a file', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const read = readXml(element('a', { b: text }, escaped(text)), { elements: 1 })
      const expected = withoutForbidden(text.replaceAll('?', '!')).replaceAll('?', '\uFFFD')
      expect(textIn(read).replaceAll('?', '!')).toBe(expected)
      expect(read.attributes.b?.replaceAll('?', '!')).toBe(expected)
    }),
  )
})

test.each([
  ['a control character', '\u0001', '[0001]'],
  ['half of a pair', 'a\ud83db', 'a[D83D]b'],
  ['a point that is no character', '\uffff', '[FFFF]'],
])('%s can have something to stand for it', (_, text, expected) => {
  expect(escaped(text, (hex) => `[${hex}]`)).toBe(expected)
})

test.each<[string, string, string]>([
  ['an element without content is closed at once', element('a', {}), '<a/>'],
  ['one with empty content is not', element('a', {}, ''), '<a></a>'],
  ['content that is undefined is none', element('a', {}, undefined), '<a/>'],
  ['parts of content stand beside each other', element('a', {}, 'x', undefined, 'y'), '<a>xy</a>'],
  ['attributes without value are left out', element('a', { b: undefined, c: '' }), '<a c=""/>'],
])('%s', (_, written, expected) => {
  expect(written).toBe(expected)
})
