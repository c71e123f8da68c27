/** Labels of cross references: "FAQ #5". */
import { idOf } from '../content/reference'
import { isCrossReference } from '../content/rich-text'
import { type Codes, mapCodes } from './inline-nodes'
import type { Inline } from './unit'

/** The words for a FAQ, by the id of its source edition. */
export type Label = (faq: string) => string

/**
 * Adds labels to the references of inline content.
 *
 * @param codes what the codes mean, by id
 */
export function labelled(inlines: readonly Inline[], codes: Codes, label: Label): Inline[] {
  return mapCodes(inlines, (code) => {
    const faq = faqOf(codes, code.id)
    return [code.code === 'reference' && faq ? { ...code, label: label(faq) } : code]
  })
}

/** The id of the FAQ that a code refers to. */
export function faqOf(codes: Codes, id: string): string | undefined {
  const node = codes[id]
  return node && isCrossReference(node) && node.fields.faq ? idOf(node.fields.faq) : undefined
}
