import fc from 'fast-check'
import { richTexts } from '../../tests/support/rich-texts'
import { codeFaults } from '../segments/codes'
import { codesIn, readInlines } from '../segments/inline-nodes'
import { runsOf } from '../segments/runs'
import type { Inline } from '../segments/unit'
import { fromEditorNodes, stillToPlace, toEditorNodes } from './editor-nodes'

const segments = richTexts.map((text) =>
  runsOf(text).map(({ nodes }) => readInlines(nodes).inlines),
)
const link = (id: string, words: string): Inline => ({ code: 'link', id, children: [words] })
const bold = (id: string, words: string): Inline => ({ code: 'bold', id, children: [words] })
const reference = (id: string): Inline => ({ code: 'reference', id, label: 'FAQ #5' })

describe('a target in the editor', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(segments, (all) => {
        for (const inlines of all) {
          expect(fromEditorNodes(toEditorNodes(inlines), inlines)).toEqual(inlines)
        }
      }),
    )
  })
  test('never has a code that its source has not, whichever nodes are moved, left out or doubled', () => {
    fc.assert(
      fc.property(segments, fc.infiniteStream(fc.nat()), (all, random) => {
        for (const source of all) {
          const nodes = toEditorNodes(source)
          const shuffled = nodes.flatMap(
            () => nodes[Number(random.next().value) % nodes.length] ?? [],
          )
          const faults = codeFaults(source, fromEditorNodes(shuffled, source))
          expect(faults.filter(({ fault }) => fault !== 'missing')).toEqual([])
        }
      }),
    )
  })
  test('has tabs of tables and old documents as words, never as a code', () => {
    const tab = { type: 'tab', version: 1, text: '\t', format: 0 }
    const words = (text: string) => ({ type: 'text', version: 1, text, format: 0 })
    expect(fromEditorNodes([words('x'), tab, words('y')], ['x'])).toEqual(['x\ty'])
  })
  test('keeps which link is which when they change places', () => {
    const source = ['See ', link('1', 'one'), ' and ', link('2', 'two'), ' in ', reference('3')]
    const target = [reference('3'), ': ', link('2', 'deux'), ' et ', link('1', 'un')]
    expect(fromEditorNodes(toEditorNodes(target), source)).toEqual(target)
  })
  test('keeps a link of its own, and what a reference reads as', () => {
    const target = [link('x1', 'ici'), ', voir ', reference('1')]
    expect(fromEditorNodes(toEditorNodes(target), [reference('1')])).toEqual(target)
  })
  test('has a link once, however often it was pasted', () => {
    const nodes = toEditorNodes([link('1', 'un')])
    expect(fromEditorNodes([...nodes, ...nodes], [link('1', 'one')])).toEqual([
      link('1', 'un'),
      'un',
    ])
  })
  test('gives marks that the source does not have ids of their own', () => {
    const typed = toEditorNodes([bold('a', 'un'), ' deux ', bold('b', 'trois'), link('x1', 'ici')])
    expect(fromEditorNodes(typed, [bold('1', 'one')])).toEqual([
      bold('1', 'un'),
      ' deux ',
      bold('x2', 'trois'),
      link('x1', 'ici'),
    ])
  })
})

test('links and references that are still to place, in the order of the source', () => {
  const source = [bold('1', 'See '), link('2', 'one'), link('3', 'two'), reference('4')]
  expect(stillToPlace(source, [link('3', 'deux')]).map(({ id }) => id)).toEqual(['2', '4'])
  expect(codesIn(source)).toHaveLength(4)
})
