/**
 * How a document stores the records of a translation: the fields of
 * `collections/fields/translation.ts`.
 */
import type { EditionDocument } from '../content/edition'
import {
  type FollowedStructure,
  isOpen,
  type Progress,
  progressOf,
  type Records,
  structureInForce,
} from './record'

export type StoredProgress = Progress & {
  open: number
  /** What of the source's structure came in by itself, and nothing was to do for it. */
  structure?: FollowedStructure | null
}

export type TranslatedDocument = EditionDocument & {
  translation?: Records | null
  progress?: StoredProgress | null
  updatedAt?: string
}

/** The fields to write for records: the records, and their counts for lists and dashboards. */
export function storedRecords(kept: Records): {
  translation: Records
  progress: StoredProgress
  machineTranslated: number
} {
  const open = kept.records.filter(isOpen).length
  const structure = structureInForce(kept)
  const counts = progressOf(kept.records)
  return {
    translation: kept,
    progress: { ...counts, open, structure },
    machineTranslated: counts.machine,
  }
}
