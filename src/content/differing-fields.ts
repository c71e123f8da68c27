/**
 * Which fields two texts of one edition differ in, as words that a person can read side by side:
 * for the conflict of two people who began from the same text (design, section 4).
 */
import { canonical } from './canonical'
import type { AnyContent } from './edition'
import { type EditionCollection, type FieldName, fieldNames, valueAt } from './model'
import { plainText, type RichText } from './rich-text'

export type Difference = { field: FieldName; mine: string; theirs: string }

/** In the order in which a reader meets the fields; nothing where both say the same. */
export function differingFields(
  collection: EditionCollection,
  mine: AnyContent,
  theirs: AnyContent,
): Difference[] {
  return fieldNames(collection)
    .map((field) => ({ field, mine: valueAt(mine, [field]), theirs: valueAt(theirs, [field]) }))
    .filter((each) => canonical(each.mine) !== canonical(each.theirs))
    .map((each) => ({ ...each, mine: readable(each.mine), theirs: readable(each.theirs) }))
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
