/** Which obligatory fields of an edition say nothing yet: a draft may lack them, a publication may not. */
import { isVisible } from './clean-text'
import type { AnyContent } from './edition'
import type { LeafKind } from './fields'
import { type EditionCollection, leavesOf, valueAt } from './model'
import { isCrossReference, nodesOf, plainText, type RichText } from './rich-text'

const saysNothing: Record<LeafKind, (value: unknown) => boolean> = {
  text: (value) => !isVisible(String(value)),
  richText: (value) => {
    const text = value as RichText
    return !isVisible(plainText(text)) && ![...nodesOf(text)].some(isCrossReference)
  },
  slug: (value) => value === '',
  date: (value) => value === '',
  upload: () => false,
  references: (value) => (value as unknown[]).length === 0,
  placements: (value) => (value as unknown[]).length === 0,
  links: (value) => (value as unknown[]).length === 0,
}

/** @returns paths of the fields, in the order in which a reader meets them: `lead`, `seo.title` */
export function emptyFields(collection: EditionCollection, content: AnyContent): string[] {
  return leavesOf(collection).flatMap(({ path, field }) => {
    if (!('required' in field) || !field.required) return []
    const value = valueAt(content, path)
    const isEmpty = value === undefined || value === null || saysNothing[field.kind](value)
    return isEmpty ? [path.join('.')] : []
  })
}
