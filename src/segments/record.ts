/** The record of a segment: what a translation knows about each of its segments. */
import type { Codes } from './inline-nodes'
import type { Segment } from './segments'
import { hasWords, type Inline, type SegmentState, segmentStates } from './unit'

/** Where a target came from, if no person typed it here. */
export type Origin = 'memory' | 'machine' | 'file' | 'document' | 'no-change' | 'repetition'

/** A false alarm of a check, set aside with a reason; see `findings.ts`. */
export type IgnoredFinding = {
  /** The name of the check. */
  check: string
  reason: string
  by: string
  /** Who that is, as reviewers read it. */
  name?: string
  /** ISO 8601, UTC */
  at: string
  /** Stands for the words that it was decided about. */
  words: string
}

export type TranslationRecord = {
  id: string
  /** The ids that it had before its source was reworded, the latest last. */
  formerly?: string[]
  field: string
  source: Inline[]
  /** What the links and references of the source mean. */
  codes: Codes
  target: Inline[]
  /** What codes of the target mean that the source does not have, or has with another meaning. */
  own?: Codes
  state: SegmentState
  /** The source text that the target was made from, where it is another one. */
  previousSource?: Inline[]
  /** Since when it is outdated: the publication that did it. ISO 8601, UTC. */
  since?: string
  /** Brought by the update that took out words of its field: readers still have those. */
  replaces?: boolean
  /** Marks, links or references of the source changed, its words did not. */
  formattingChanged?: boolean
  /** What was confirmed for the source with other links or marks, and what following that source made of it. */
  earlier?: Pick<TranslationRecord, 'source' | 'codes' | 'target' | 'own'> & { followed: Inline[] }
  by?: string
  at?: string
  origin?: Origin
  /** What a machine made of this source, kept beside what people made of it. */
  machine?: { engine: string; at: string; target: Inline[] }
  /** A sentence of it is not translated yet, as the tool said that brought it. */
  incomplete?: boolean
  ignored?: IgnoredFinding[]
}

/** The records of one translation, and the source revision that they follow. */
export type Records = {
  sourceRevision: number
  records: TranslationRecord[]
  /** What was translated of texts that the source has no more, or says otherwise: they may come back. */
  retired?: readonly TranslationRecord[]
  /** What of the source's structure came in last, without a word of the translation changing. */
  structure?: FollowedStructure & { revision: number }
}

/** What of a source's structure came in at a time (ISO 8601, UTC): how many of each. */
export type FollowedStructure = { at: string } & Partial<
  Record<'links' | 'references' | 'images' | 'faqs' | 'order' | 'other', number>
>

/** What of the structure came in by itself; nothing where words changed since: then that is what there is to look at. */
export function structureInForce(
  kept: Pick<Records, 'structure' | 'sourceRevision'> | null | undefined,
): FollowedStructure | null {
  if (!kept?.structure || kept.structure.revision !== kept.sourceRevision) return null
  const { revision: _, ...structure } = kept.structure
  return structure
}

export type Progress = Record<SegmentState, number> & { since: string | null }

/** The record of a segment that nobody has translated. */
export function blankRecord({ id, field, source, codes }: Segment): TranslationRecord {
  return { id, field, source, codes, target: [], state: 'missing' }
}

/** Counts the segments in each state, and since when readers have the oldest text that is outdated. */
export function progressOf(records: readonly TranslationRecord[]): Progress {
  const counts = Object.fromEntries(
    segmentStates.map((state) => [state, records.filter((each) => each.state === state).length]),
  ) as Record<SegmentState, number>
  const since = records.flatMap(
    ({ state, since, replaces }) => ((state === 'outdated' || replaces) && since) || [],
  )
  return { ...counts, since: since.sort()[0] ?? null }
}

/** Whether a segment is open: not confirmed for the source as it is. */
export function isOpen({ state }: Pick<TranslationRecord, 'state'>): boolean {
  return state !== 'done'
}

/** Whether a record has a translation that is not blank. */
export function hasTarget({ target }: Pick<TranslationRecord, 'target'>): boolean {
  return (
    target.length > 0 && (hasWords(target) || target.some((inline) => typeof inline !== 'string'))
  )
}
