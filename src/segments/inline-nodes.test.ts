import fc from 'fast-check'
import { format, type RichTextNode } from '../content/rich-text'
import { codesIn, mapCodes, readInlines, writeInlines } from './inline-nodes'
import { type Inline, wordsOf } from './unit'

const text = (words: string, ...marks: (keyof typeof format)[]): RichTextNode => ({
  ...{ type: 'text', text: words },
  format: marks.reduce((bits, mark) => bits | format[mark], 0),
})
const linebreak: RichTextNode = { type: 'linebreak' }
const link = (...children: RichTextNode[]): RichTextNode => ({
  ...{ type: 'link', fields: { url: 'https://example.org' }, children },
})
const reference: RichTextNode = {
  ...{ type: 'inlineBlock', fields: { blockType: 'crossReference', faq: '5' } },
}
/** `bold(a link(b))` */
const drawn = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline
      return 'children' in inline ? `${inline.code}(${drawn(inline.children)})` : `<${inline.code}>`
    })
    .join('')

describe('one text has one form:', () => {
  test.each<[string, RichTextNode[], string]>([
    ['bold encloses italic', [text('a', 'italic', 'bold')], 'bold(italic(a))'],
    [
      'also where italic is longer',
      [text('a', 'italic'), text('b', 'italic', 'bold')],
      'italic(a)bold(italic(b))',
    ],
    [
      'italic encloses what is raised',
      [text('a', 'superscript', 'italic')],
      'italic(superscript(a))',
    ],
    ['neighbours with the same mark are one', [text('a', 'bold'), text('b', 'bold')], 'bold(ab)'],
    ['a mark encloses a link that has it whole', [link(text('a', 'bold'))], 'bold(link(a))'],
    [
      'and stands inside one that has it in part',
      [link(text('a', 'bold'), text('b'))],
      'link(bold(a)b)',
    ],
    [
      'a break between two bold words is bold',
      [text('a', 'bold'), linebreak, text('b', 'bold')],
      'bold(a<break>b)',
    ],
    ['a reference at the end of them is not', [text('a', 'bold'), reference], 'bold(a)<reference>'],
    [
      'a reference between bold and plain is not',
      [text('a', 'bold'), reference, text('b')],
      'bold(a)<reference>b',
    ],
    ['an empty text is none', [text('', 'bold'), text('a')], 'a'],
    ['a mark that we do not have is none', [{ ...text('a'), format: 8 }], 'a'],
  ])('%s', (_, nodes, expected) => {
    expect(drawn(readInlines(nodes).inlines)).toBe(expected)
  })
})

describe('whatever stands in a run', () => {
  const node = fc.letrec<{ node: RichTextNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(fc.constantFrom('a', 'b ', ' ', ''), fc.integer({ min: 0, max: 127 }))
        .map(([words, bits]) => ({ ...text(words), format: bits })),
      fc.constantFrom(linebreak, reference),
      fc.array(tie('node'), { maxLength: 3 }).map((children) => link(...children)),
    ),
  })).node
  const wordsIn = (each: RichTextNode): string =>
    each.type === 'linebreak'
      ? '\n'
      : String(each.text ?? '') + (each.children ?? []).map(wordsIn).join('')

  const law = (holds: (nodes: RichTextNode[]) => void) =>
    fc.assert(fc.property(fc.array(node, { maxLength: 6 }), holds), { numRuns: 500 })

  test('its words are those of the text', () => {
    law((nodes) => {
      expect(wordsOf(readInlines(nodes).inlines)).toBe(nodes.map(wordsIn).join(''))
    })
  })
  test('written and read again it is the same', () => {
    law((nodes) => {
      const read = readInlines(nodes)
      expect(readInlines(writeInlines(read.inlines, read.codes))).toEqual(read)
    })
  })
  test('its codes are numbered as one reads, and links and references mean something', () => {
    law((nodes) => {
      const { inlines, codes } = readInlines(nodes)
      const found = codesIn(inlines)
      expect(found.map(({ id }) => id)).toEqual(found.map((_, index) => String(index + 1)))
      const leading = found.filter(({ code }) => code === 'link' || code === 'reference')
      expect(Object.keys(codes).toSorted()).toEqual(leading.map(({ id }) => id).toSorted())
    })
  })
  test('a code that means nothing leaves its words, and those alone', () => {
    law((nodes) => {
      const { inlines } = readInlines(nodes)
      const bare = writeInlines(inlines, {})
      expect(bare.every(({ type }) => type === 'text' || type === 'linebreak')).toBe(true)
      expect(bare.map(wordsIn).join('')).toBe(wordsOf(inlines))
    })
  })
  test('codes that are replaced by themselves change nothing', () => {
    law((nodes) => {
      const { inlines } = readInlines(nodes)
      expect(mapCodes(inlines, (code) => [code])).toEqual(inlines)
    })
  })
})
