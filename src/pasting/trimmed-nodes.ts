import type { RichTextNode } from '../content/rich-text'

/**
 * Collapses white space as a browser does: one space between words, none at the ends. Neighbouring
 * texts of one format, and neighbouring links to one address, become one node.
 */
export function trimmed(nodes: readonly RichTextNode[]): RichTextNode[] {
  const spaced = oneSpace(nodes, { open: false }).filter(hasSomething)
  return joined(trimmedAtEnds(spaced))
}

function joined(nodes: readonly RichTextNode[]): RichTextNode[] {
  const all: RichTextNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    const { type, children = [] } = node
    if (type === 'text' && last?.type === 'text' && last.format === node.format) {
      all.splice(-1, 1, { ...last, text: `${last.text}${node.text}` })
    } else if (type === 'link' && last?.type === 'link' && sameAddress(last, node)) {
      all.splice(-1, 1, { ...last, children: joined([...(last.children ?? []), ...children]) })
    } else if (type === 'link') all.push({ ...node, children: joined(children) })
    else all.push(node)
  }
  return all
}

function sameAddress(one: RichTextNode, other: RichTextNode): boolean {
  const url = ({ fields }: RichTextNode) => (fields as { url?: string } | undefined)?.url
  return url(one) === url(other)
}

/** @param state whether a word stands before, after which one space may come */
function oneSpace(nodes: readonly RichTextNode[], state: { open: boolean }): RichTextNode[] {
  return nodes.map((node): RichTextNode => {
    if (node.type === 'linebreak') {
      state.open = false
      return node
    }
    if (node.type === 'link') {
      return { ...node, children: oneSpace(node.children ?? [], state).filter(hasSomething) }
    }
    let text = ''
    for (const sign of String(node.text ?? '')) {
      if (sign === ' ' && !state.open) continue
      text += sign
      state.open = sign !== ' '
    }
    return { ...node, text }
  })
}

function hasSomething({ type, text, children }: RichTextNode): boolean {
  if (type === 'text') return text !== ''
  return type !== 'link' || (children ?? []).length > 0
}

/** No space, no-break space or line break is at an end of a block. */
function trimmedAtEnds(nodes: readonly RichTextNode[]): RichTextNode[] {
  return trimmedAt('end', trimmedAt('start', nodes))
}

function trimmedAt(end: 'start' | 'end', nodes: readonly RichTextNode[]): RichTextNode[] {
  const rest = [...nodes]
  for (;;) {
    const outer = end === 'start' ? rest.shift() : rest.pop()
    if (!outer) return rest
    const kept = trimmedNode(end, outer)
    if (!kept) continue
    return end === 'start' ? [kept, ...rest] : [...rest, kept]
  }
}

function trimmedNode(end: 'start' | 'end', node: RichTextNode): RichTextNode | undefined {
  if (node.type === 'linebreak') return undefined
  if (node.type === 'link') {
    const children = trimmedAt(end, node.children ?? [])
    return children.length > 0 ? { ...node, children } : undefined
  }
  if (node.type !== 'text') return node
  const text = String(node.text).replace(end === 'start' ? /^[ \u00a0]+/ : /[ \u00a0]+$/, '')
  return text === '' ? undefined : { ...node, text }
}
