/** Rich text as plain text, a line for each block, as the page reads aloud. */
import type { Language } from '../i18n/languages'
import type { CrossReferenceView, RichTextView } from './rich-text-view'

export type ReferenceInWords = (reference: CrossReferenceView, language: Language) => string

/** @param reference what a cross reference says, as "FAQ #5 above" */
export function plainText(
  nodes: RichTextView[],
  reference: (reference: CrossReferenceView) => string,
): string {
  return nodes
    .map((node) => textOf(node, reference))
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function textOf(node: RichTextView, reference: (each: CrossReferenceView) => string): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'linebreak':
      return '\n'
    case 'crossReference':
      return reference(node)
    case 'link':
      return node.children.map((child) => textOf(child, reference)).join('')
    default:
      return `\n${node.children.map((child) => textOf(child, reference)).join('')}\n`
  }
}
