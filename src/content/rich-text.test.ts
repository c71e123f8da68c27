import { forbiddenNode, fromParagraphs, nodesOf, plainFormats, plainText } from './rich-text'

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

  test('keeps bold and italic of pasted text, and nothing else', () => {
    const pasted = withNode({
      type: 'text',
      text: 'x',
      format: 1 | 2 | 8 | 16,
      style: 'color: red',
    })
    const text = [...nodesOf(plainFormats(pasted))].find(({ type }) => type === 'text')
    expect(text).toMatchObject({ format: 3, style: '' })
  })
})
