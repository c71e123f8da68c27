import fc from 'fast-check'
import { drawn } from '../../tests/support/drawn-text'
import { type Block, nodesOf } from './blocks'
import { textNode } from './nodes'

const item = (text: string, level: number, ordered = false, start = 1): Block => ({
  ...{ kind: 'item', level, ordered, start },
  words: [textNode(text)],
})
const paragraph = (text: string): Block => ({ kind: 'paragraph', words: [textNode(text)] })
const tree = (...blocks: Block[]) => nodesOf(blocks).flatMap((node) => drawn(node))

describe('Items in a row', () => {
  test('are one list', () => {
    expect(nodesOf([item('one', 1), item('two', 1)])).toHaveLength(1)
  })

  test('are two lists where a paragraph parts them', () => {
    const types = nodesOf([item('one', 1), paragraph('x'), item('two', 1)]).map(({ type }) => type)
    expect(types).toEqual(['list', 'paragraph', 'list'])
  })

  test('are two lists where numbers follow bullets', () => {
    const tags = nodesOf([item('one', 1), item('two', 1, true)]).map(({ tag }) => tag)
    expect(tags).toEqual(['ul', 'ol'])
  })

  test('begin with the number of the first', () => {
    const [list] = nodesOf([item('five', 1, true, 5), item('six', 1, true, 5)])
    expect(list).toMatchObject({ tag: 'ol', start: 5 })
    expect(list?.children?.map(({ value }) => value)).toEqual([5, 6])
  })

  test('that are deeper are a list in an item of its own', () => {
    const [list] = nodesOf([item('one', 1), item('below', 2), item('two', 1)])
    const inner = list?.children?.map(({ children }) => children?.[0]?.type)
    expect(inner).toEqual(['text', 'list', 'text'])
  })

  test('may begin deep and come up', () => {
    expect(nodesOf([item('deep', 3), item('higher', 1)])).toHaveLength(2)
  })
})

const anyItem = fc
  .record({
    level: fc.integer({ min: 1, max: 5 }),
    ordered: fc.boolean(),
    text: fc.stringMatching(/^[a-z]{1,4}$/),
  })
  .map(({ level, ordered, text }) => item(text, level, ordered))

test('Whatever the levels, each item is there once, in its order', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), (items) => {
      const said = items.flatMap(({ words }) => words.map(({ text }) => text))
      const texts = JSON.stringify(nodesOf(items)).matchAll(/"text":"([a-z]+)"/g)
      expect([...texts].map(([, text]) => text)).toEqual(said)
    }),
  )
})

test('A text is drawn block by block', () => {
  expect(tree(paragraph('one'), { kind: 'quote', words: [textNode('two')] })).toHaveLength(2)
})
