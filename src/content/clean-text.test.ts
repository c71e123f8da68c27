import fc from 'fast-check'
import { cleanRichText, cleanText, isVisible, type Shape } from './clean-text'
import { plainText, type RichText, type RichTextNode } from './rich-text'

const shapes: Shape[] = ['one', 'several', 'run']
const shape = fc.constantFrom(...shapes)

/** Texts with much of what pasting, tools and machines bring along. */
const dirty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...['\t', '\r', '\r\n', '\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '  ', '\u00a0'],
        ...[
          '\u00ad',
          '\u200b',
          '\u2060',
          '\ufeff',
          '\u200c',
          '\u200d',
          '\u200e',
          '\u200f',
          '\u061c',
        ],
        ...[
          '\u202a',
          '\u202e',
          '\u202c',
          '\u2066',
          '\u2068',
          '\u2069',
          '\u0000',
          '\u001b',
          '\ud800',
        ],
        ...[
          'e\u0301',
          'й'.normalize('NFD'),
          'آ'.normalize('NFD'),
          '\u{e0041}',
          '\u{1f3f4}\u{e0067}',
        ],
      ),
    ),
  )
  .map((parts) => parts.join(''))

/** What editors in our languages write, with its spaces and marks. */
const clean = fc
  .array(
    fc.constantFrom(
      ...['Why', 'does', 'NATO', 'exist?', '2 %', '1 000', 'l’été', 'œuvre', 'п’ять', 'Київ'],
      ...[
        'الناتو',
        'می‌خواهم',
        '«\u00a0oui\u00a0»',
        '690\u202fM€',
        '👩‍🚀',
        '\u2068NATO\u2069',
        'F‑16',
      ],
      ...['(a)', '–', '…', 'a\u200eb', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ),
    { minLength: 1 },
  )
  .map((words) => words.join(' ').normalize('NFC'))

describe('A clean text', () => {
  test('stays as it is', () => {
    fc.assert(fc.property(clean, shape, (text, as) => expect(cleanText(text, as)).toBe(text)))
  })

  test('keeps its lines where it has several', () => {
    expect(cleanText('One\n\nTwo  spaces', 'several')).toBe('One\n\nTwo  spaces')
  })
})

describe('Whatever comes', () => {
  test('cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(dirty, shape, (text, as) => {
        const once = cleanText(text, as)
        expect(cleanText(once, as)).toBe(once)
      }),
    )
  })

  test('is whole letters, without controls, hidden signs and turned directions', () => {
    const forbidden = /[\p{Cs}\u00ad\u200b\u2060\ufeff\u202a-\u202e]|(?!\n)\p{Cc}/u
    fc.assert(
      fc.property(dirty, shape, (text, as) => {
        const cleaned = cleanText(text, as)
        expect(cleaned).not.toMatch(forbidden)
        expect(cleaned).toBe(cleaned.normalize('NFC'))
        if (as !== 'several') expect(cleaned).not.toContain('\n')
      }),
    )
  })

  test('loses no visible letter', () => {
    const letters = (text: string) =>
      (
        text
          .replace(/[\p{Noncharacter_Code_Point}]/gu, '')
          .normalize('NFC')
          .match(/[\p{L}\p{N}]/gu) ?? []
      ).join('')
    fc.assert(
      fc.property(dirty, shape, (text, as) =>
        expect(letters(cleanText(text, as))).toBe(letters(text)),
      ),
    )
  })

  test('is empty where nothing of it can be seen', () => {
    for (const nothing of [
      '   ',
      '\u200b',
      '\u00a0\u00a0',
      '\u200d',
      '\u2068\u2069',
      '\u3164',
      '\ufeff\t\n',
      '\u2800',
    ]) {
      expect(isVisible(nothing)).toBe(false)
      expect(cleanText(nothing, 'one')).toBe('')
      expect(cleanText(nothing, 'several')).toBe('')
    }
    expect(isVisible('۰')).toBe(true)
  })
})

test.each([
  ['a tab between two cells', 'Country\tAllies', 'Country Allies'],
  ['the indentation of a tool', '\n        Retrait\n      ', 'Retrait'],
  ['a line that a tool folded', 'Une très\n        longue ligne', 'Une très longue ligne'],
  ['the line ends of an old Mac', 'Un\rdeux', 'Un deux'],
  ['soft hyphens', 'роз\u00adгортання', 'розгортання'],
  ['a zero-width space', 'inter\u200boperability', 'interoperability'],
  ['letters taken apart', 'E\u0301tude', 'Étude'],
  ['an override', 'invoice\u202egpj.exe', 'invoicegpj.exe'],
  ['an isolate that nobody closes', 'a \u2067b', 'a b'],
  ['French spaces', '«\u00a0oui\u00a0»\u202f!', '«\u00a0oui\u00a0»\u202f!'],
])('In a title %s', (_, given, expected) => {
  expect(cleanText(given, 'one')).toBe(expected)
})

test('Lines end with a line feed, whoever wrote them', () => {
  expect(cleanText('One\r\nTwo\rThree\u2028Four\u0085Five\u2029Six', 'several')).toBe(
    'One\nTwo\nThree\nFour\nFive\nSix',
  )
})

test('A space at the end stays while somebody types', () => {
  expect(cleanText('Le ', 'one', { keepEnds: true })).toBe('Le ')
  expect(cleanText('Le ', 'one')).toBe('Le')
})

describe('A rich text', () => {
  const text = (words: string, more = {}) => ({ type: 'text', text: words, format: 0, ...more })
  const doc = (...blocks: RichTextNode[]): RichText => ({
    root: { type: 'root', children: blocks },
  })
  const p = (...children: RichTextNode[]) => ({ type: 'paragraph', children })
  const cleaned = (...children: RichTextNode[]) =>
    cleanRichText(doc(p(...children))).root.children?.[0]?.children

  test('that is clean is the very same', () => {
    fc.assert(
      fc.property(clean, (words) => {
        const given = doc(p(text(words), { type: 'linebreak' }, text(` ${words} `, { format: 1 })))
        expect(cleanRichText(given)).toEqual(given)
      }),
    )
  })

  test('has a space for the tab that Lexical makes a node of', () => {
    const tab = { type: 'tab', text: '\t', format: 1, mode: 'unmergeable', detail: 2 }
    expect(cleaned(text('Country'), tab, text('Allies'))).toMatchObject([
      { text: 'Country' },
      { type: 'text', text: ' ', format: 1, mode: 'normal' },
      { text: 'Allies' },
    ])
  })

  test('keeps the spaces between two runs, and an isolate that ends in the next one', () => {
    expect(cleaned(text('The \u2068'), text('NATO\u2069', { format: 1 }), text(' says'))).toEqual([
      text('The \u2068'),
      text('NATO\u2069', { format: 1 }),
      text(' says'),
    ])
    expect(cleaned(text('The \u2068'), text('NATO', { format: 1 }))).toEqual([
      text('The '),
      text('NATO', { format: 1 }),
    ])
  })

  test('says nothing where nothing can be seen', () => {
    expect(cleaned(text('\u200b'))).toEqual([])
    expect(cleaned(text(' '), text('\u00a0', { format: 1 }))).toEqual([])
    expect(plainText(cleanRichText(doc(p(text('\u200b')), p(text('b')))))).toBe('b')
  })

  test('is cleaned in lists, quotes and links too', () => {
    const link = {
      type: 'link',
      fields: { url: 'https://nato.int' },
      children: [text('tre\u00adaty')],
    }
    const list = { type: 'list', children: [{ type: 'listitem', children: [text('a\tb'), link] }] }
    expect(plainText(cleanRichText(doc(list)))).toBe('a btreaty')
  })
})
