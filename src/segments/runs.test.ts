import fc from 'fast-check'
import type { RichText, RichTextNode } from '../content/rich-text'
import { mapRuns, runsOf } from './runs'

const text = (words: string): RichTextNode => ({ type: 'text', text: words })
const node = (type: string, ...children: RichTextNode[]): RichTextNode => ({ type, children })
const root = (...children: RichTextNode[]): RichText => ({ root: node('root', ...children) })
const words = ({ text: own = '', children = [] }: RichTextNode): string =>
  String(own) + children.map(words).join('')
const runs = (found: RichText) =>
  runsOf(found).map(({ kind, nodes }) => `${kind} ${nodes.map(words).join('')}`)

describe('a run', () => {
  test.each<[string, RichText, string[]]>([
    [
      'is a paragraph, a heading, a quote',
      root(node('paragraph', text('a')), node('heading', text('b')), node('quote', text('c'))),
      ['paragraph a', 'heading b', 'quote c'],
    ],
    [
      'is an item of a list, in whatever depth',
      root(
        node(
          'list',
          node('listitem', text('a')),
          node('listitem', node('list', node('listitem', text('b')))),
        ),
      ),
      ['item a', 'item b'],
    ],
    [
      'is what stands in an item before its list, and what stands behind it',
      root(
        node(
          'list',
          node('listitem', text('a'), node('list', node('listitem', text('b'))), text('c')),
        ),
      ),
      ['item a', 'item b', 'item c'],
    ],
    ['is an empty block', root(node('paragraph')), ['paragraph ']],
    [
      'is a paragraph where words stand in no block',
      root(text('a'), node('paragraph', text('b'))),
      ['paragraph a', 'paragraph b'],
    ],
    [
      'has its links in it',
      root(node('paragraph', text('a'), node('link', text('b')), text('c'))),
      ['paragraph abc'],
    ],
  ])('%s', (_, found, expected) => {
    expect(runs(found)).toEqual(expected)
  })
  test('there is none where there is no text', () => {
    expect([runsOf(null), runsOf(undefined), runsOf(root())]).toEqual([[], [], []])
  })
})

describe('whatever the blocks', () => {
  const any = fc.letrec<{ node: RichTextNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b').map(text),
      fc.constant<RichTextNode>({ type: 'linebreak' }),
      fc
        .tuple(
          fc.constantFrom('paragraph', 'heading', 'quote', 'list', 'listitem', 'link'),
          fc.array(tie('node'), { maxLength: 3 }),
        )
        .map(([type, children]) => node(type, ...children)),
    ),
  })).node
  const law = (holds: (found: RichText) => void) =>
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (children) => holds(root(...children))),
      { numRuns: 500 },
    )

  test('no word is in no run, and none in two', () => {
    law((found) => {
      expect(
        runsOf(found)
          .flatMap(({ nodes }) => nodes.map(words))
          .join(''),
      ).toBe(words(found.root))
    })
  })
  test('runs that stay leave the text as it is', () => {
    law((found) => expect(mapRuns(found, ({ nodes }) => nodes)).toEqual(found))
  })
  test('each run keeps its place without its words, and takes them again', () => {
    law((found) => {
      const empty = mapRuns(found, () => [])
      const before = runsOf(found)
      expect(runsOf(empty).map(({ kind }) => kind)).toEqual(before.map(({ kind }) => kind))
      let next = 0
      expect(mapRuns(empty, () => before[next++]?.nodes ?? [])).toEqual(found)
    })
  })
})
