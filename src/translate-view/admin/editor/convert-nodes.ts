'use client'

/** Converts a target to the nodes of the segment's editor, and its state back. */
import {
  $applyNodeReplacement,
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { RichTextNode } from '../../../content/rich-text'
import type { Inline } from '../../../segments/unit'
import { type CodeFields, fromEditorNodes, toEditorNodes } from '../../editor-nodes'
import { LinkCodeNode, ReferenceCodeNode } from './code-nodes'

/** Lexical nodes of inline content. */
export function $nodesFor(inlines: readonly Inline[]): LexicalNode[] {
  return toEditorNodes(inlines).map($nodeFor)
}

function $nodeFor(node: RichTextNode): LexicalNode {
  if (node.type === 'linebreak') return $createLineBreakNode()
  if (node.type === 'text') {
    return $createTextNode(String(node.text)).setFormat(Number(node.format ?? 0))
  }
  const fields = node.fields as CodeFields
  if (node.type !== 'link') return $applyNodeReplacement(new ReferenceCodeNode(fields))
  const link = $applyNodeReplacement(new LinkCodeNode(fields))
  return link.append(...(node.children ?? []).map($nodeFor))
}

/** Replaces the editor's content by a target, the caret behind it. */
export function $replaceWith(inlines: readonly Inline[], direction: 'ltr' | 'rtl'): void {
  const paragraph = $createParagraphNode().setDirection(direction)
  $getRoot()
    .clear()
    .append(paragraph.append(...$nodesFor(inlines)))
  paragraph.selectEnd()
}

/**
 * Converts the editor's state to inline content.
 *
 * @param state what the editor gives as JSON; a second paragraph would be one too many
 */
export function inlinesOf(state: { root: unknown }, source: readonly Inline[]): Inline[] {
  const { children = [] } = state.root as RichTextNode
  return fromEditorNodes(
    children.flatMap((paragraph) => paragraph.children ?? []),
    source,
  )
}
