import { forbiddenNode } from './allowed-nodes'
import { fromParagraphs, nodesOf, plainFormats, plainText } from './rich-text'

const withNode = (node: { type: string; [property: string]: unknown }) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [node] }] },
})

describe('rich text', () => {
  test.each([
    ['upload', { type: 'upload' }],
    ['table', { type: 'table' }],
    ['h1', { type: 'heading', tag: 'h1' }],
    ['inlineBlock', { type: 'inlineBlock', fields: { blockType: 'video' } }],
  ])('may not contain %s', (shown, node) => {
    expect(forbiddenNode(withNode(node), 'answer')).toMatchObject({
      code: 'node-not-allowed',
      facts: { node: shown },
    })
  })

  test('may contain what the importer writes', () => {
    const text = fromParagraphs([['One ', { faq: 'a' }, '.'], ['Two']])
    expect(forbiddenNode(text, 'answer')).toBeUndefined()
    expect(plainText(text)).toBe('One .\nTwo')
  })

  test('is never glued: words of two paragraphs, items or lists are two words', () => {
    const text = (words: string) => ({ type: 'text', text: words })
    const p = (words: string) => ({ type: 'paragraph', children: [text(words)] })
    const item = (...children: object[]) => ({ type: 'listitem', children })
    const blocks = [
      { type: 'quote', children: [p('One'), p('two')] },
      { type: 'list', children: [item(p('three'), p('four')), item(text('five'))] },
      {
        type: 'list',
        children: [item(text('six'), { type: 'list', children: [item(text('seven'))] })],
      },
    ]
    const root = { type: 'root', children: blocks } as never
    expect(plainText({ root })).toBe('One\ntwo\nthree\nfour\nfive\nsix\nseven')
  })

  test('says 10⁶, not 106', () => {
    const figures = [
      { type: 'text', text: '10' },
      { type: 'text', text: '6', format: 64 },
      { type: 'text', text: ' CO' },
      { type: 'text', text: '2', format: 32 },
    ]
    const root = { type: 'root', children: [{ type: 'paragraph', children: figures }] }
    expect(plainText({ root })).toBe('10⁶ CO₂')
  })

  test('keeps bold, italic and raised figures of pasted text, and nothing else', () => {
    const pasted = withNode({
      type: 'text',
      text: 'x',
      format: 1 | 2 | 8 | 16 | 64,
      style: 'color: red',
    })
    const text = [...nodesOf(plainFormats(pasted))].find(({ type }) => type === 'text')
    expect(text).toMatchObject({ format: 67, style: '' })
  })
})
