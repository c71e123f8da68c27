'use client'

/** How a code comes into a segment. */
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { isPaired, type PairedCode, wordsOf } from '../../../segments/unit'
import { isLink, openLink } from './code-nodes'
import { $nodesFor } from './convert-nodes'
import type { Code } from './StillToPlace'

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
