/** Tables; what else is read, `pasted-text.test.ts` shows. */
import fc from 'fast-check'
import { drawn } from '../../tests/support/drawn-text'
import type { RichTextNode } from '../content/rich-text'
import type { Html } from './html-tree'
import { richTextFrom } from './pasted-text'

const element = (name: string, ...children: Html[]): Html => ({ name, attributes: {}, children })
const row = (...cells: Html[]) => element('tr', ...cells.map((cell) => element('td', cell)))
const lines = (...roots: Html[]) => {
  const { blocks, leftOut } = richTextFrom(roots)
  return { lines: blocks.flatMap((block) => drawn(block)), leftOut }
}

describe('a table', () => {
  test('is a line for each row, and that it was one is told', () => {
    expect(lines(element('table', row('Year', 'Allies'), row('1949', '12')))).toEqual({
      lines: ['p Year | Allies', 'p 1949 | 12'],
      leftOut: { table: 1 },
    })
  })
  test('of one column is the text that stands in it, and nothing is left out', () => {
    expect(lines(element('table', row('One'), row(element('p', 'Two'))))).toEqual({
      lines: ['p One', 'p Two'],
      leftOut: {},
    })
  })
  test.each([
    ['of several columns', row('a', 'b'), 'p a | b'],
    ['of one column', row('a'), 'p a'],
  ])('%s has its caption above it', (_, only, line) => {
    const table = element('table', element('caption', 'Allies'), only)
    expect(lines(table).lines).toEqual(['p Allies', line])
  })
  test('keeps an empty cell between others, and none behind them', () => {
    expect(lines(element('table', row('a', '', 'b'), row('c', 'd', ''))).lines).toEqual([
      'p a | | b',
      'p c | d',
    ])
  })
  test('in a cell of a table is read with it', () => {
    const inner = element('table', row('b', 'c'))
    expect(lines(element('table', row('a', inner))).lines).toEqual(['p a | b | c'])
  })

  const word = fc.constantFrom('one', 'two', 'three', '')
  const cell = fc.oneof(
    word,
    fc
      .array(word, { maxLength: 3 })
      .map((words) => element('div', ...words.map((each) => element('p', each)))),
    word.map((each) => element('ul', element('li', each), element('li', each))),
  )
  const table = fc
    .record({
      caption: fc.option(word),
      rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
      inBody: fc.boolean(),
    })
    .map(({ caption, rows, inBody }) => {
      const all = rows.map((cells) => row(...cells))
      return element(
        'table',
        ...(caption === null ? [] : [element('caption', caption)]),
        ...(inBody ? [element('tbody', ...all)] : all),
      )
    })
  const letters = (html: Html): string =>
    typeof html === 'string' ? html : html.children.map(letters).join('')
  const wordsOf = ({ text = '', children = [] }: RichTextNode): string =>
    String(text) + children.map(wordsOf).join('')
  test('loses no word, whatever its shape', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          table,
          table.map((inner) => element('table', row('four', inner))),
        ),
        (found) => {
          const read = richTextFrom([found]).blocks.map(wordsOf).join('')
          expect(read.replace(/[^a-z]/g, '')).toBe(letters(found))
        },
      ),
    )
  })
})
