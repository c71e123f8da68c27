import { largestFile, textFrom } from './source-file'

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  )

test('UTF-8 of any script is read', () => {
  expect(textFrom(bytes('Ціль\nهدف'))).toBe('Ціль\nهدف')
})
test('another encoding is refused with the line', () => {
  expect(() => textFrom(bytes('One\nTwo ', 0xe9, '\nThree'))).toThrow(/^line 2: .*UTF-8/)
})
test('a file that is too large is refused before it is read', () => {
  expect(() => textFrom(new Uint8Array(largestFile + 1))).toThrow(/at most 2 MB/)
})
