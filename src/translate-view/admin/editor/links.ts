'use client'

/** How links come into a segment and keep their code while their words are written. */
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { isPaired, type PairedCode, wordsOf } from '../../../segments/unit'
import { $nodesFor, LinkCodeNode, openLink } from './code-nodes'
import type { Code } from './StillToPlace'

/** Replaces the text of a link, or a part of it: the link stays. */
export function $writeOverInLink(text: string | null): boolean {
  const selection = $getSelection()
  if (!text || !$isRangeSelection(selection) || selection.isCollapsed()) return false
  const [start, end] = selection.getStartEndPoints() ?? []
  const nodes = selection.getNodes()
  const first = selection.isBackward() ? end : start
  const node = first?.getNode()
  const link = node?.getParents().find(isLink)
  const isWithin = nodes.every((each) => $isTextNode(each) && each.getParent()?.is(link))
  if (!link || !isWithin || !first || !$isTextNode(node)) return false
  openLink.key = link.getKey()
  const last = selection.isBackward() ? start : end
  const length = nodes.length === 1 ? (last?.offset ?? 0) - first.offset : node.getTextContentSize()
  node.spliceText(first.offset, length, text, true)
  for (const other of nodes.slice(1)) {
    if (other.is(last?.getNode()) && $isTextNode(other)) other.spliceText(0, last?.offset ?? 0, '')
    else other.remove()
  }
  return true
}

export function $closeLinkThatWasLeft(): false {
  const selection = $getSelection()
  const around = $isRangeSelection(selection) ? selection.focus.getNode().getParents() : []
  if (!around.some((node) => node.getKey() === openLink.key)) openLink.key = undefined
  return false
}

/**
 * Inserts a code: a link around what is selected; otherwise a link with the source's words, or a
 * reference, at the caret.
 */
export function $insertCode(code: Code): void {
  if (!$isRangeSelection($getSelection())) $getRoot().selectEnd()
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const links = selection.getNodes().flatMap((node) => [node, ...node.getParents()].filter(isLink))
  if (isPaired(code) && links.length === 0 && !selection.isCollapsed()) {
    $wrapIn(code, selection.extract())
    return
  }
  const words = isPaired(code) ? wordsOf(code.children) : ''
  const [node] = $nodesFor([isPaired(code) ? { ...code, children: [words] } : code])
  if (!node) return
  // A link in a link would be broken: it goes behind.
  const around = isPaired(code) ? links.at(-1) : undefined
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus
  selection.anchor.set(key, offset, type)
  selection.focus.set(key, offset, type)
  if (around) around.insertAfter(node)
  else selection.insertNodes([node])
  const inside = isLink(node) ? node.getFirstChild() : undefined
  // The next key writes over the source's words, within the link.
  if ($isTextNode(inside)) {
    inside.select(0, inside.getTextContentSize())
    openLink.key = node.getKey()
  }
}

function $wrapIn(code: PairedCode, selected: LexicalNode[]): void {
  const [node] = $nodesFor([{ ...code, children: [] }])
  if (!isLink(node)) return
  selected[0]?.insertBefore(node)
  node.append(...selected)
  node.selectEnd()
}

function isLink(node: LexicalNode | null | undefined): node is LinkCodeNode {
  return node instanceof LinkCodeNode
}
