/**
 * Where the words of a translation come from: what a machine made, who confirmed it after how long, and with
 * which edits. Read from the records that each published version keeps, so it stays as it was.
 */
import type { Language } from '../i18n/languages'
import { sameInlines } from '../segments/inline-nodes'
import type { TranslationRecord } from '../segments/record'
import { inlineDiff } from '../segments/word-diff'

export type Provenance = {
  /** Of the segment. */
  id: string
  /** A machine, or its model; and when it answered (ISO 8601, UTC). */
  engine: string
  at: string
  /** `none`: it stands as the machine made it, and nobody said that it is right. */
  confirmation: 'unchanged' | 'edited' | 'none'
  /** The id of the account that confirmed it, and when. */
  confirmedBy?: string
  confirmedAt?: string
  /** Seconds between both. */
  seconds?: number
  /** Words of the machine that people took out, and words that they put in. */
  wordsRemoved: number
  wordsAdded: number
}

/** @returns nothing where no machine was at it */
export function provenanceOf(
  record: TranslationRecord,
  language: Language,
): Provenance | undefined {
  const { id, machine, target, state, by, at } = record
  if (!machine) return undefined
  const isEdited = !sameInlines(target, machine.target)
  const { removed, added } = changedWords(record, language)
  // A draft that goes public is confirmed by whoever wrote it last; what is still a machine’s by nobody.
  const isConfirmed = state !== 'machine'
  const seconds = at && Math.round((Date.parse(at) - Date.parse(machine.at)) / 1000)
  return {
    ...{ id, engine: machine.engine, at: machine.at },
    confirmation: isConfirmed ? (isEdited ? 'edited' : 'unchanged') : 'none',
    ...(isConfirmed && by && { confirmedBy: by }),
    ...(isConfirmed && at && { confirmedAt: at }),
    ...(isConfirmed && typeof seconds === 'number' && { seconds: Math.max(0, seconds) }),
    wordsRemoved: removed,
    wordsAdded: added,
  }
}

function changedWords({ machine, target }: TranslationRecord, language: Language) {
  const counts = { removed: 0, added: 0 }
  if (!machine) return counts
  for (const { change, text } of inlineDiff(machine.target, target, language)) {
    if (change !== 'kept') counts[change] += wordCount(text, language)
  }
  return counts
}

function wordCount(text: string, language: Language): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length
}

/** What a page or a month has to say of machines, in sums. */
export type ProvenanceSums = {
  segments: number
  byMachine: number
  unchanged: number
  edited: number
  /** Public without a person’s word. */
  unconfirmed: number
  wordsRemoved: number
  wordsAdded: number
  /** Half of them were confirmed within so many minutes; nothing where none was. */
  medianMinutes?: number
  engines: string[]
}

/** Adds up which segments of a translation a machine made, and what people did with them. */
export function sumsOf(records: readonly TranslationRecord[], language: Language): ProvenanceSums {
  const found = records.flatMap((record) => provenanceOf(record, language) ?? [])
  const count = (confirmation: Provenance['confirmation']) =>
    found.filter((each) => each.confirmation === confirmation).length
  const sum = (name: 'wordsRemoved' | 'wordsAdded') =>
    found.reduce((all, each) => all + each[name], 0)
  const times = found.flatMap(({ seconds }) => seconds ?? []).toSorted((one, other) => one - other)
  const median = times[Math.floor((times.length - 1) / 2)]
  return {
    segments: records.length,
    byMachine: found.length,
    unchanged: count('unchanged'),
    edited: count('edited'),
    unconfirmed: count('none'),
    wordsRemoved: sum('wordsRemoved'),
    wordsAdded: sum('wordsAdded'),
    ...(median !== undefined && { medianMinutes: Math.round(median / 60) }),
    engines: [...new Set(found.map(({ engine }) => engine))].toSorted(),
  }
}
