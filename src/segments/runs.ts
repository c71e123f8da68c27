/**
 * The runs of inline nodes in a rich text, one in each paragraph, heading, list item or quote. What
 * is around the runs is the skeleton.
 */
import { isLink, type RichText, type RichTextNode } from '../content/rich-text'

export const blockKinds = ['paragraph', 'heading', 'item', 'quote'] as const
export type BlockKind = (typeof blockKinds)[number]

const kinds: Record<string, BlockKind> = {
  paragraph: 'paragraph',
  heading: 'heading',
  listitem: 'item',
  quote: 'quote',
}

const emptyText: RichTextNode = {
  type: 'text',
  version: 1,
  text: '',
  format: 0,
  style: '',
  mode: 'normal',
  detail: 0,
}

export type Run = { kind: BlockKind; nodes: RichTextNode[] }

/** Every run in reading order; an empty block is an empty run. */
export function runsOf(text: RichText | null | undefined): Run[] {
  const runs: Run[] = []
  if (!text?.root) return runs
  mapRuns(text, (run) => {
    runs.push(run)
    return run.nodes
  })
  return runs
}

/**
 * Copies a rich text with its runs replaced. Payload's schema allows nodes in any order, so a list
 * item may hold words and a list, and words may stand at the root: each is a run of its own.
 */
export function mapRuns(text: RichText, change: (run: Run) => RichTextNode[]): RichText {
  const within = (node: RichTextNode): RichTextNode => {
    const kind = kinds[node.type]
    const children = node.children ?? []
    if (children.length === 0) {
      const nodes = kind ? change({ kind, nodes: [] }) : []
      return nodes.length > 0 ? { ...node, children: nodes } : node
    }
    const parts = partsOf(children)
    // Words beside blocks, or outside of any, would leave no trace when they are taken out.
    const trace = kind && parts.length === 1 ? [] : [emptyText]
    const changed = parts.flatMap((part) => {
      if (!Array.isArray(part)) return [within(part)]
      const nodes = change({ kind: kind ?? 'paragraph', nodes: part })
      return nodes.length > 0 ? nodes : trace
    })
    return { ...node, children: changed }
  }
  return { ...text, root: within(text.root) }
}

/** Children as maximal runs of inline nodes, and the blocks between them. */
function partsOf(children: readonly RichTextNode[]): (RichTextNode | RichTextNode[])[] {
  const parts: (RichTextNode | RichTextNode[])[] = []
  for (const child of children) {
    const last = parts.at(-1)
    if (!isInline(child)) parts.push(child)
    else if (Array.isArray(last)) last.push(child)
    else parts.push([child])
  }
  return parts
}

function isInline(node: RichTextNode): boolean {
  if (isLink(node)) return (node.children ?? []).every(isInline)
  return ['text', 'linebreak', 'inlineBlock'].includes(node.type)
}
