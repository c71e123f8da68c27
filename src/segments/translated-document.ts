/**
 * How a document stores the records of a translation: the fields of
 * `collections/fields/translation.ts`.
 */
import type { EditionDocument } from '../content/edition'
import { isOpen, type Progress, progressOf, type Records } from './record'

export type StoredProgress = Progress & { open: number }

export type TranslatedDocument = EditionDocument & {
  translation?: Records | null
  progress?: StoredProgress | null
  updatedAt?: string
}

/** The fields to write for records: the records, and their counts for lists and dashboards. */
export function storedRecords(kept: Records): {
  translation: Records
  progress: StoredProgress
} {
  const open = kept.records.filter(isOpen).length
  return { translation: kept, progress: { ...progressOf(kept.records), open } }
}
