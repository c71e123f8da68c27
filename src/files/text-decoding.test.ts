import fc from 'fast-check'
import { Unreadable } from './problem'
import { largestFile, textFrom } from './text-decoding'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'little' | 'big') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return new Uint8Array(order === 'big' ? bytes.swap16() : bytes)
}
const refused = (bytes: Uint8Array) => {
  try {
    textFrom(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return error.problem
    throw error
  }
  return undefined
}

describe('a text', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replaceAll('\0', ' ').replace(/^\uFEFF+/, ''))
    .filter((text) => text.trim() !== '')
  test('in UTF-8, with its mark or without, or in UTF-16 with it, is the same text', () => {
    fc.assert(
      fc.property(words, (text) => {
        const ways = [utf8(text), utf8(`\uFEFF${text}`), utf16(text, 'little'), utf16(text, 'big')]
        for (const bytes of ways) expect(textFrom(bytes)).toBe(text)
      }),
    )
  })
  test.each([
    ['<?xml version="1.0"?><a/>', 'UTF-8'],
    ['<?xml version="1.0" encoding="utf-8"?><a/>', 'UTF-8'],
    ["<?xml version='1.0' encoding = 'UTF8'?><a/>", 'UTF-8'],
    ['<?xml version="1.0" encoding="US-ASCII"?><a/>', 'UTF-8'],
    ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=CHARSET\\n"', 'UTF-8'],
    ['<?xml version="1.0" encoding="UTF-16"?><a/>', 'UTF-16'],
    ['<?xml version="1.0" encoding="utf-16le"?><a/>', 'UTF-16'],
  ])('that says %j may be in %s', (text, encoding) => {
    expect(textFrom(encoding === 'UTF-8' ? utf8(text) : utf16(text, 'little'))).toBe(text)
  })
})

describe('bytes are refused', () => {
  test.each<[string, Uint8Array, object]>([
    ['that are none', new Uint8Array(), { code: 'file-empty' }],
    ['with nothing but blanks', utf8('\uFEFF \n\t'), { code: 'file-empty' }],
    [
      'that are no UTF-8, with the line of the first',
      new Uint8Array([...utf8('a\nb\n'), 0xe9, 0x0a]),
      { code: 'encoding-unreadable', line: 3, facts: { expected: 'utf-8' } },
    ],
    [
      'that are half a character at the end',
      utf8('OTAN é').subarray(0, -1),
      { code: 'encoding-unreadable', line: 1 },
    ],
    [
      'in UTF-16 that have lost one',
      utf16('<a/>', 'little').subarray(0, -1),
      { code: 'encoding-unreadable', facts: { expected: 'utf-16le' } },
    ],
    [
      'in UTF-16 without its mark',
      new Uint8Array(Buffer.from('<a/>', 'utf16le')),
      { code: 'encoding-unreadable', line: 1 },
    ],
    [
      'that say they are in another encoding',
      utf8('<?xml version="1.0" encoding="windows-1251"?><a/>'),
      { code: 'encoding-contradicted', facts: { declared: 'windows-1251', found: 'utf-8' } },
    ],
    [
      'that say the other order of UTF-16',
      utf16('<?xml version="1.0" encoding="UTF-16BE"?><a/>', 'little'),
      { code: 'encoding-contradicted', facts: { declared: 'utf-16be', found: 'utf-16le' } },
    ],
    [
      'of a PO file that say another character set',
      utf8('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=KOI8-U\\n"\n'),
      { code: 'encoding-contradicted', facts: { declared: 'koi8-u', found: 'utf-8' } },
    ],
    [
      'that are one too many',
      new Uint8Array(largestFile + 1).fill(0x61),
      { code: 'file-too-large', facts: { size: largestFile + 1, limit: largestFile } },
    ],
  ])('%s', (_, bytes, problem) => {
    expect(refused(bytes)).toMatchObject(problem)
  })
  test('with a reason, or read, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const problem = refused(bytes)
        if (!problem) expect(textFrom(bytes)).not.toMatch(/\0|^\s*$/)
        else expect(problem.line).toBeGreaterThan(0)
      }),
    )
  })
})

test('a word about encodings in the middle of a text is no declaration', () => {
  for (const text of ['# charset=latin1', 'a <?xml encoding="latin1"?>', '"charset=latin1"'])
    expect(textFrom(utf8(text))).toBe(text)
})
