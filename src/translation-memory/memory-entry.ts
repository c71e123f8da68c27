import type { Inline } from '../segments/unit'

/** What was translated once and approved: offered again where the same is to be said. */
export type MemoryEntry = {
  sourceLanguage: string
  targetLanguage: string
  source: Inline[]
  target: Inline[]
  /** ISO 8601 in UTC, to the second. */
  changedAt?: string
}
