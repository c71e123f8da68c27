import fc from 'fast-check'
import { format, type RichTextNode } from '../content/rich-text'
import { inLink, textNode } from './nodes'
import { trimmed } from './trimmed-nodes'

const lineBreak: RichTextNode = { type: 'linebreak', version: 1 }
const link = (...texts: string[]) =>
  inLink(
    'https://nato.int',
    texts.map((text) => textNode(text)),
  )

/** `[…]` is a link, `/` a line break, `*…*` bold. */
const drawn = (nodes: readonly RichTextNode[]): string =>
  nodes
    .map(({ type, text, format: bits, children }) => {
      if (type === 'linebreak') return '/'
      if (type === 'link') return `[${drawn(children ?? [])}]`
      return bits === format.bold ? `*${text}*` : String(text)
    })
    .join('')

test.each<[string, RichTextNode[], string]>([
  ['spaces at the ends go', [textNode('  one two ')], 'one two'],
  ['one space stays between words', [textNode('one '), textNode(' two')], 'one two'],
  ['also between two formats', [textNode('one '), textNode(' two', format.bold)], 'one *two*'],
  ['and before a link', [textNode('see '), ...link(' here')], 'see [here]'],
  ['no space follows a line break', [textNode('one'), lineBreak, textNode(' two')], 'one/two'],
  ['line breaks at the ends go', [lineBreak, textNode('one'), lineBreak, lineBreak], 'one'],
  ['no-break spaces at the ends go', [textNode('\u00a0one\u00a0')], 'one'],
  ['and stay between words', [textNode('10\u00a0%')], '10\u00a0%'],
  ['two links to one address are one', [...link('NA'), ...link('TO')], '[NATO]'],
  ['a link without words goes', [textNode('one'), ...link(' ')], 'one'],
  ['nothing but spaces is nothing', [textNode(' '), lineBreak, textNode('\u00a0')], ''],
])('White space as a browser shows it: %s', (_, nodes, expected) => {
  expect(drawn(trimmed(nodes))).toBe(expected)
})

const nodes = fc.array(
  fc.oneof(
    fc
      .tuple(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u00a0') }), fc.constantFrom(0, 1))
      .map(([text, bits]) => textNode(text, bits)),
    fc.constant(lineBreak),
    fc
      .array(fc.constantFrom('x', ' ', 'y z'), { maxLength: 3 })
      .map((texts) => link(...texts)[0] ?? lineBreak),
  ),
)
const words = (all: readonly RichTextNode[]): string =>
  all.map(({ text, children }) => String(text ?? '') + words(children ?? [])).join('')

test('Words stay, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(nodes, (given) => {
      const once = trimmed(given)
      expect(words(once).replace(/[ \u00a0]/g, '')).toBe(words(given).replace(/[ \u00a0]/g, ''))
      expect(words(once)).not.toMatch(/ {2}|^[ \u00a0]|[ \u00a0]$/)
      expect(trimmed(once)).toEqual(once)
    }),
  )
})
