/**
 * A glossary: the terms that an organisation wants used, by concept and language (design, section
 * 6).
 */

import { cleanText } from '../content/clean-text'
import { slugFrom } from '../content/slug'
import { refusal as inputRefusal } from '../refusals/common-refusals'
import type { Refusal } from '../refusals/refusal'
import { refusal } from './refusals'

/**
 * - required: say it like this
 * - allowed: may be said
 * - forbidden: never say it; a required or allowed one of the same language stands for it
 */
export const termStatuses = ['required', 'allowed', 'forbidden'] as const
export type TermStatus = (typeof termStatuses)[number]

export type TermEntry = {
  /** A BCP 47 language tag. */
  language: string
  term: string
  status: TermStatus
  note?: string
}

/** One concept with its words in all languages; a language can have several. */
export type Term = {
  /** Letters, digits, `_`, `.` and `-` only: formats use it as a name. '' where a file gives none. */
  id: string
  /** What is meant, and when to use it. */
  note?: string
  entries: TermEntry[]
}

/** In which line of a file a concept, or one of its words, was read. Counts from 1. */
export type TermLines = ReadonlyMap<Term | TermEntry, number>

/** Characters of a term, and of a note. */
const longest = { term: 200, note: 2000 }

/** Validates a concept; `entry` is the index of the term at fault. */
export function faultsOf({ id, note = '', entries }: Term): (Refusal & { entry?: number })[] {
  const tooLong = (field: string, text: string, most: number) =>
    text.length > most
      ? [inputRefusal('text-too-long', { field, facts: { field, longest: most } })]
      : []
  const first = new Map(entries.map((one, entry) => [wordKey(one), entry] as const).reverse())
  return [
    ...(/^[\w.-]{1,64}$/.test(id) ? [] : [refusal('term-name-malformed', { field: 'concept' })]),
    ...tooLong('note', note, longest.note),
    ...(entries.length === 0 ? [refusal('term-entries-missing', { field: 'entries' })] : []),
    ...entries.flatMap((one, entry) => {
      const field = `entries.${entry}.term`
      const twin = first.get(wordKey(one)) ?? entry
      return [
        ...(one.term.trim() === '' ? [refusal('term-empty', { field })] : []),
        ...tooLong(field, one.term, longest.term),
        ...tooLong(`entries.${entry}.note`, one.note ?? '', longest.note),
        ...(twin < entry && one.term.trim() !== ''
          ? [refusal('term-doubled', { field, facts: { term: one.term } })]
          : []),
      ].map((fault) => ({ ...fault, entry }))
    }),
  ]
}

/**
 * A key that two terms share where they are the same word of the same language, in whatever form a file
 * has it; "Nato" and "NATO" are two words.
 */
export function wordKey({ language, term }: Pick<TermEntry, 'language' | 'term'>): string {
  return `${language} ${cleanText(term, 'one')}`
}

/** A name for a concept that has none, from the first term that can be one: `article-5`. */
export function nameFor(entries: readonly TermEntry[]): string {
  const names = entries.map(({ term }) => slugFrom(term).slice(0, 48))
  return names.find((name) => /^[\w-]+$/.test(name)) ?? 'term'
}

/**
 * All terms of a concept in one line, for lists and their search, the forbidden last: “NATO · OTAN
 * · Nato”.
 */
export function wordsOfTerm(entries: readonly TermEntry[]): string {
  const right = entries.filter(({ status }) => status !== 'forbidden')
  return [...new Set([...right, ...entries].map(({ term }) => term))].join(' · ')
}

/**
 * Merges what a file says of a concept into it. Terms that the file does not have stay: an import
 * deletes nothing.
 */
export function merged(known: Term, read: Term): Term {
  const said = new Map(read.entries.map((entry) => [wordKey(entry), entry] as const).reverse())
  const before = new Set(known.entries.map(wordKey))
  const changed = known.entries.map((entry) => ({ ...entry, ...said.get(wordKey(entry)) }))
  const added = read.entries.filter((entry) => !before.has(wordKey(entry)))
  return { ...known, ...(read.note && { note: read.note }), entries: [...changed, ...added] }
}
