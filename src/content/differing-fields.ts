/**
 * Which fields two texts of one edition differ in, as words that a person can read side by side:
 * for the conflict of two people who began from the same text (design, section 4).
 */
import { canonical } from './canonical'
import { type ContentField, contentFields, type FaqContent, type RelationsContent } from './edition'
import type { EditionCollection } from './reference'
import { plainText, type RichText } from './rich-text'

type Content = RelationsContent & FaqContent

export type Difference = { field: ContentField; mine: string; theirs: string }

/** In the order in which a reader meets the fields; nothing where both say the same. */
export function differingFields(
  collection: EditionCollection,
  mine: Content,
  theirs: Content,
): Difference[] {
  const fields: readonly ContentField[] = contentFields[collection]
  return fields
    .filter((field) => canonical(mine[field]) !== canonical(theirs[field]))
    .map((field) => ({ field, mine: readable(mine[field]), theirs: readable(theirs[field]) }))
}

function readable(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'object' && 'root' in value) return plainText(value as RichText)
  if (Array.isArray(value)) return value.map(readable).filter(Boolean).join('\n')
  if (typeof value !== 'object') return String(value)
  const { id: _, key: __, ...facts } = value as Record<string, unknown>
  return Object.values(facts).map(readable).filter(Boolean).join(' · ')
}
