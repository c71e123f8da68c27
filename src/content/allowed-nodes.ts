/**
 * Which nodes a rich text may have: paragraphs, headings, bold, italic, raised and lowered figures, lists,
 * quotes, links and the FAQ cross reference. Everything else is refused, by whatever road it comes (design,
 * section 3).
 */
import type { Refusal } from '../refusals/refusal'
import { refusal } from './refusals'
import { isCrossReference, nodesOf, type RichText } from './rich-text'

const allowedTypes = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'linebreak',
  'list',
  'listitem',
  'quote',
  'link',
  'autolink',
  'inlineBlock',
])
const allowedHeadings = new Set(['h2', 'h3', 'h4'])

/** Finds the first node that is not allowed. */
export function forbiddenNode(text: RichText, field: string): Refusal | undefined {
  for (const node of nodesOf(text)) {
    const allowed =
      allowedTypes.has(node.type) &&
      (node.type !== 'heading' || allowedHeadings.has(String(node.tag))) &&
      (node.type !== 'inlineBlock' || isCrossReference(node))
    if (!allowed) {
      const facts = { node: node.type === 'heading' ? String(node.tag) : String(node.type) }
      return refusal('node-not-allowed', { field, facts })
    }
  }
  return undefined
}
