/** Rich text, in the shape of Lexical's serialised editor state, and functions to walk it. */

import type { EditionCollection } from './model'
import type { Reference } from './reference'

export type RichTextNode = {
  type: string
  children?: RichTextNode[]
  [property: string]: unknown
}

export type RichText = { root: RichTextNode; [property: string]: unknown }

export type LinkNode = RichTextNode & {
  type: 'link' | 'autolink'
  fields: {
    linkType?: 'custom' | 'internal'
    url?: string
    newTab?: boolean
    doc?: { relationTo: EditionCollection; value: Reference } | null
  }
}

export type CrossReferenceNode = RichTextNode & {
  type: 'inlineBlock'
  fields: { blockType: 'crossReference'; faq?: Reference | null }
}

/** Lexical's bits in a text node's `format`. */
export const format = { bold: 1, italic: 2, subscript: 32, superscript: 64 } as const
export type Mark = keyof typeof format
const allowedFormats = Object.values(format).reduce((all, bit) => all | bit, 0)

/** Type guard: whether a node is a link. */
export function isLink(node: RichTextNode): node is LinkNode {
  return node.type === 'link' || node.type === 'autolink'
}

/** Type guard: whether a node is a cross reference to a FAQ. */
export function isCrossReference(node: RichTextNode): node is CrossReferenceNode {
  const fields = node.fields as { blockType?: unknown } | undefined
  return node.type === 'inlineBlock' && fields?.blockType === 'crossReference'
}

/** Every node, root first, in reading order. */
export function* nodesOf(text: RichText | null | undefined): Generator<RichTextNode> {
  if (text?.root) yield* nodesBelow(text.root)
}

function* nodesBelow(node: RichTextNode): Generator<RichTextNode> {
  yield node
  for (const child of node.children ?? []) yield* nodesBelow(child)
}

/** Copies a rich text with every node replaced by what `change` returns, children first. */
export function mapNodes(text: RichText, change: (node: RichTextNode) => RichTextNode): RichText {
  const mapped = (node: RichTextNode): RichTextNode =>
    change(node.children ? { ...node, children: node.children.map(mapped) } : { ...node })
  return { ...text, root: mapped(text.root) }
}

/** Removes what pasting brings along: underlines, colours, inline styles. */
export function plainFormats(text: RichText): RichText {
  return mapNodes(text, (node) =>
    node.type === 'text'
      ? { ...node, format: Number(node.format ?? 0) & allowedFormats, style: '' }
      : node,
  )
}

/** The plain text of a rich text, one line per block, for search and comparisons. */
export function plainText(text: RichText | null | undefined): string {
  const blocks = (text?.root.children ?? []).map((block) => wordsOf(block).trim())
  return blocks.filter(Boolean).join('\n')
}

function wordsOf(node: RichTextNode): string {
  if (node.type === 'text') return plainWords(node)
  if (node.type === 'linebreak') return ' '
  const children = node.children ?? []
  return children
    .map((child, index) => {
      const before = children[index - 1]
      const parted = before && (blocks.has(before.type) || blocks.has(child.type))
      return `${parted ? '\n' : ''}${wordsOf(child)}`
    })
    .join('')
}

/** Words of two of these are never one word. */
const blocks = new Set(['paragraph', 'heading', 'list', 'listitem', 'quote'])

/** 10 to the 6th is not 106: raised and lowered figures have signs of their own. */
function plainWords({ text, format: bits }: RichTextNode): string {
  const words = String(text ?? '')
  const raised = Number(bits ?? 0) & format.superscript
  const lowered = Number(bits ?? 0) & format.subscript
  if (!raised && !lowered) return words
  const signs = raised ? superscripts : subscripts
  return [...words].map((sign) => signs[figures.indexOf(sign)] ?? sign).join('')
}

const figures = '0123456789+-=()'
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'

/** A piece of a paragraph: words, or a cross reference to a FAQ by its document id. */
export type Inline = string | { faq: string }

/** Builds a rich text from paragraphs, as the importer reads them. */
export function fromParagraphs(paragraphs: Inline[][]): RichText {
  return {
    root: element(
      'root',
      paragraphs.map((inlines) => paragraph(inlines)),
    ),
  }
}

function paragraph(inlines: Inline[]): RichTextNode {
  return {
    ...element(
      'paragraph',
      inlines.map((inline) => inlineNode(inline)),
    ),
    textFormat: 0,
    textStyle: '',
  }
}

function inlineNode(inline: Inline): RichTextNode {
  if (typeof inline !== 'string') {
    const fields = {
      id: `to-${inline.faq}`,
      blockName: '',
      blockType: 'crossReference',
      faq: inline.faq,
    }
    return { type: 'inlineBlock', version: 1, fields }
  }
  return { type: 'text', version: 1, text: inline, format: 0, style: '', mode: 'normal', detail: 0 }
}

function element(type: string, children: RichTextNode[]): RichTextNode {
  return { type, version: 1, children, direction: null, format: '', indent: 0 }
}
