import fs from 'node:fs'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { pastedFixtures } from '../../tests/fixtures/pasted/expected'
import { drawn } from '../../tests/support/drawn-text'
import { forbiddenNode } from '../content/allowed-nodes'
import { forbiddenLink } from '../content/link-target'
import type { RichTextNode } from '../content/rich-text'
import type { Html } from './html-tree'
import { type Pasted, richTextFrom, richTextFromPlain } from './pasted-text'

type Node = ReturnType<typeof parseDocument>['children'][number]

function read(nodes: readonly Node[]): Html[] {
  return nodes.flatMap((node): Html[] => {
    if ('data' in node && node.type === 'text') return [String(node.data)]
    if (!('attribs' in node)) return []
    return [{ name: node.name, attributes: node.attribs, children: read(node.children) }]
  })
}

const pasted = (html: string): Pasted => richTextFrom(read(parseDocument(html).children))
const fixture = (name: string) =>
  pasted(fs.readFileSync(`tests/fixtures/pasted/${name}.html`, 'utf8'))

const tree = ({ blocks }: Pasted) => blocks.flatMap((block) => drawn(block))

test.each(Object.entries(pastedFixtures))('%s: block by block', (name, expected) => {
  const text = fixture(name)
  expect({ tree: tree(text), leftOut: text.leftOut }).toEqual(expected)
})

test('The viewer of PDF files: its lines are not those of the text', () => {
  const html = '<span>The Alliance was founded</span><br role="presentation"><span>in 1949.</span>'
  expect(tree(pasted(html))).toEqual(['p The Alliance was founded in 1949.'])
})

describe('Headings', () => {
  const levels = (...given: number[]) =>
    pasted(given.map((level) => `<h${level}>x</h${level}>`).join('')).blocks.map(({ tag }) => tag)
  test.each([
    ['those of a text stay', [2, 3, 4], ['h2', 'h3', 'h4']],
    ['one of a text stays', [3], ['h3']],
    ['those of a document begin below the title of the page', [1, 2, 3], ['h2', 'h3', 'h4']],
    ['those too deep come up together', [4, 5, 6], ['h2', 'h3', 'h4']],
    ['more than there are end in one', [1, 2, 3, 4], ['h2', 'h3', 'h4', 'h4']],
  ])('%s', (_, given, expected) => expect(levels(...given)).toEqual(expected))
})

describe('Text without HTML', () => {
  const lines = (text: string) => tree(richTextFromPlain(text)).map((line) => line.slice(2))

  test('cells of a sheet stay apart, and that it was one is told', () => {
    const sheet = 'Year\tAllies\r\n1949\t12\r\n2024 \t32\r\n'
    expect(lines(sheet)).toEqual(['Year | Allies', '1949 | 12', '2024 | 32'])
    expect(richTextFromPlain(sheet).leftOut).toEqual({ table: 1 })
  })

  test('a paragraph for each line, a space for a tab', () => {
    expect(lines('One\r\nTwo\rThree\n\nFour')).toEqual(['One', 'Two', 'Three', 'Four'])
    expect(lines('Country\tAllies')).toEqual(['Country Allies'])
  })

  test('a sentence that a PDF broke is one again, a list of lines is not', () => {
    const broken = [
      'The North Atlantic Treaty Organization was founded in',
      'the year 1949 by twelve states of both sides of the At\u00ad',
      'lantic, who promised to defend each other in any case.',
      'A second paragraph begins with a capital letter here.',
    ]
    expect(lines(broken.join('\n'))).toEqual([
      'The North Atlantic Treaty Organization was founded in the year 1949 by twelve states of both sides of the Atlantic, who promised to defend each other in any case.',
      'A second paragraph begins with a capital letter here.',
    ])
    expect(lines('first\nsecond\nthird')).toEqual(['first', 'second', 'third'])
  })
})

/** HTML of every shape that nobody would write, and some would paste. */
const html = fc.letrec<{ node: Html }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('one', ' two ', '\n', '\u00a0', 'three'),
    fc.record({
      name: fc.constantFrom(
        ...['p', 'div', 'span', 'b', 'i', 'sup', 'a', 'br', 'img', 'ul', 'ol', 'li', 'table'],
        ...['tr', 'td', 'h1', 'h4', 'blockquote', 'del', 'script'],
      ),
      attributes: fc.constantFrom(
        ...[{}, { href: 'https://example.org' }, { href: 'x' }, { start: '7' }, { value: '3' }],
        ...[{ style: 'mso-list:l0 level2 lfo1' }, { style: 'font-weight:700' }],
        ...[{ 'aria-level': '3' }, { style: 'vertical-align:super' }],
      ),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
})).node

const visible = (node: Html): string => {
  if (typeof node === 'string') return node
  return ['script', 'br', 'img'].includes(node.name) ? '' : node.children.map(visible).join('')
}
const letters = (text: string) => text.replace(/[^a-z]/g, '')
const said = ({ blocks }: Pasted) => {
  const words = (node: RichTextNode): string =>
    String(node.text ?? '') + (node.children ?? []).map(words).join('')
  return letters(blocks.map(words).join(''))
}

test('Whatever is pasted can be stored', () => {
  fc.assert(
    fc.property(fc.array(html, { maxLength: 4 }), (roots) => {
      const { blocks } = richTextFrom(roots)
      const root = { type: 'root', children: blocks }
      expect(forbiddenNode({ root }, 'body')).toBeUndefined()
      expect(forbiddenLink({ root }, 'body')).toBeUndefined()
    }),
  )
})

test('No word that was there is missing, outside of tables in odd places', () => {
  const noTables = fc
    .array(html, { maxLength: 4 })
    .filter((roots) => !/"table"/.test(JSON.stringify(roots)))
  fc.assert(
    fc.property(noTables, (roots) => {
      expect(said(richTextFrom(roots))).toBe(letters(roots.map(visible).join('')))
    }),
  )
})
