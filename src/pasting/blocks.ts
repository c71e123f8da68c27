import type { RichTextNode } from '../content/rich-text'
import { element } from './nodes'

/** A paragraph, heading or quote; or an item, which stands at a level of its list. */
export type Block =
  | { kind: 'paragraph' | 'quote'; words: RichTextNode[] }
  | { kind: 'heading'; level: number; words: RichTextNode[] }
  | { kind: 'item'; level: number; ordered: boolean; start: number; words: RichTextNode[] }

/** Blocks in a row as nodes of Lexical: items become lists in lists, levels of headings are those of this site. */
export function nodesOf(blocks: readonly Block[]): RichTextNode[] {
  const level = levelsOf(blocks)
  const nodes: RichTextNode[] = []
  let index = 0
  while (index < blocks.length) {
    const block = blocks[index]
    if (!block) break
    if (block.kind === 'item') {
      const items = blocks.slice(index).findIndex(({ kind }) => kind !== 'item')
      const end = items < 0 ? blocks.length : index + items
      nodes.push(...listsOf(blocks.slice(index, end) as Item[]))
      index = end
      continue
    }
    const { kind, words } = block
    if (kind === 'heading') {
      nodes.push({ ...element('heading', words), tag: `h${level(block.level)}` })
    } else if (kind === 'quote') nodes.push(element('quote', words))
    else nodes.push({ ...element('paragraph', words), textFormat: 0, textStyle: '' })
    index += 1
  }
  return nodes
}

type Item = Extract<Block, { kind: 'item' }>

const [highest, lowest] = [2, 4]

/**
 * The levels of headings keep their relation: what is above another stays above it, as far as there
 * are three levels; and the first of a document is the first of a text.
 */
function levelsOf(blocks: readonly Block[]): (level: number) => number {
  const found = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const levels = [...new Set(found)].sort((one, other) => one - other)
  const [first = highest, last = first] = [levels[0], levels.at(-1)]
  const span = lowest - highest
  if (last - first <= span) {
    const top = Math.min(Math.max(first, highest), lowest - (last - first))
    return (level) => level - first + top
  }
  return (level) => Math.min(highest + levels.indexOf(level), lowest)
}

/** Items in a row as lists in lists, as Lexical has them: a list in an item of its own. */
function listsOf(items: readonly Item[]): RichTextNode[] {
  const lists: RichTextNode[] = []
  let index = 0
  while (index < items.length) {
    const first = items[index]
    if (!first) break
    const base = first.level
    let end = index
    while (end < items.length) {
      const item = items[end]
      if (!item || item.level < base) break
      if (item.level === base && item.ordered !== first.ordered) break
      end += 1
    }
    lists.push(listOf(items.slice(index, end), first))
    index = end
  }
  return lists
}

function listOf(items: readonly Item[], { level, ordered, start }: Item): RichTextNode {
  const children: RichTextNode[] = []
  const from = ordered ? start : 1
  let value = from
  let index = 0
  while (index < items.length) {
    const item = items[index]
    if (!item) break
    if (item.level === level) {
      children.push({ ...element('listitem', item.words), value })
      value += 1
      index += 1
      continue
    }
    const deeper = items.slice(index).findIndex((each) => each.level <= level)
    const end = deeper < 0 ? items.length : index + deeper
    for (const nested of listsOf(items.slice(index, end))) {
      children.push({ ...element('listitem', [nested]), value })
    }
    index = end
  }
  const listType = ordered ? 'number' : 'bullet'
  return { ...element('list', children), listType, start: from, tag: ordered ? 'ol' : 'ul' }
}
