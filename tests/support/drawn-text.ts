import type { RichTextNode } from '@/content/rich-text'

/** A text as a tree that can be read: marks as letters, addresses in brackets. */
export function drawn(node: RichTextNode, indent = ''): string[] {
  const words = (nodes: readonly RichTextNode[] = []): string =>
    nodes
      .filter(({ type }) => type !== 'list')
      .map((child) => {
        if (child.type === 'linebreak') return '↵'
        if (child.type === 'link') {
          return `[${words(child.children)}](${(child.fields as { url: string }).url})`
        }
        const bits = Number(child.format)
        const marks = [1, 2, 32, 64].flatMap((bit, at) => (bits & bit ? ['bi_^'[at]] : [])).join('')
        return marks ? `{${marks} ${child.text}}` : String(child.text)
      })
      .join('')
  const lists = (node.children ?? []).filter(({ type }) => type === 'list')
  if (node.type === 'list') {
    const head = node.listType === 'number' ? `ol ${node.start}` : 'ul'
    return [
      `${indent}${head}`,
      ...(node.children ?? []).flatMap((item) => drawn(item, `${indent}  `)),
    ]
  }
  if (node.type === 'listitem') {
    const line = lists.length > 0 ? [] : [`${indent}${node.value}: ${words(node.children)}`]
    return [...line, ...lists.flatMap((list) => drawn(list, `${indent}  `))]
  }
  const name = { heading: String(node.tag), paragraph: 'p', quote: 'quote' }[node.type]
  return [`${indent}${name} ${words(node.children)}`]
}
