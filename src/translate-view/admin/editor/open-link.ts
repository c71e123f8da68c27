'use client'

/** How a link of a segment keeps its code while its words are written. */
import { $getSelection, $isRangeSelection, $isTextNode } from '@payloadcms/richtext-lexical/lexical'
import { isLink, openLink } from './code-nodes'

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
