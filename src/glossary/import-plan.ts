/**
 * Plans the import of a glossary: what is created, updated and unchanged. An import deletes
 * nothing, and is all or nothing.
 */
import { canonical } from '../content/canonical'
import { cleanText } from '../content/clean-text'
import type { Problem } from '../files/problem'
import { isLanguage, type Language } from '../i18n/languages'
import type { Refusal } from '../refusals/refusal'
import {
  faultsOf,
  merged,
  nameFor,
  type Term,
  type TermEntry,
  type TermLines,
  wordKey,
} from './glossary'

/** What is wrong with a concept of the file, by the glossary's own rules. */
export type TermProblem = { line: number; segment: string; refusal: Refusal }

export type GlossaryPlan = {
  created: Term[]
  /** Concepts of the glossary as they are after it, where that is another thing than before. */
  updated: Term[]
  unchanged: number
  faults: TermProblem[]
  notes: Problem[]
}

/**
 * Compares imported concepts with those of the glossary.
 *
 * @param known the concepts of the glossary, by name
 */
export function planOf(
  { terms, lines }: { terms: readonly Term[]; lines: TermLines },
  known: ReadonlyMap<string, Term>,
): GlossaryPlan {
  const plan: GlossaryPlan = { created: [], updated: [], unchanged: 0, faults: [], notes: [] }
  const dropped = new Map<string, { count: number; line: number }>()
  const nameOf = namer(terms, known)
  for (const term of terms) {
    const line = lines.get(term) ?? 1
    const lineOf = (entry: TermEntry) => lines.get(entry) ?? line
    const [entries, foreign] = parted(term.entries)
    for (const entry of foreign) {
      const before = dropped.get(entry.language) ?? { count: 0, line: lineOf(entry) }
      dropped.set(entry.language, { ...before, count: before.count + 1 })
    }
    // A concept that says nothing in the languages of this site is none here.
    if (entries.length === 0 && foreign.length > 0) continue
    const words = entries.map(({ entry, language }) => {
      return { ...entry, language, term: cleanText(entry.term, 'one') }
    })
    const read = { ...term, id: term.id || nameOf(words), entries: words }
    const before = known.get(read.id)
    const now = before ? merged(before, read) : read
    const faults = [...faultsOf(read), ...(before ? faultsOf(now) : [])].slice(0, 1)
    for (const { entry, ...refusal } of faults) {
      const at = entry === undefined ? undefined : entries[entry]
      plan.faults.push({ line: at ? lineOf(at.entry) : line, segment: read.id, refusal })
    }
    if (!before) plan.created.push(now)
    else if (canonical(now) !== canonical(before)) plan.updated.push(now)
    else plan.unchanged++
  }
  for (const [found, { count, line }] of dropped) {
    plan.notes.push({ code: 'language-dropped', line, facts: { found, count } })
  }
  return plan
}

/**
 * Names concepts that a file does not name: as the concept of the glossary that has one of their words,
 * and otherwise by their words. No two of a file get the same name.
 */
function namer(terms: readonly Term[], known: ReadonlyMap<string, Term>) {
  const taken = new Set(terms.map(({ id }) => id))
  const byWord = new Map<string, string[]>()
  for (const { id, entries } of known.values()) {
    for (const word of new Set(entries.map(wordKey))) {
      const ids = byWord.get(word) ?? []
      ids.push(id)
      byWord.set(word, ids)
    }
  }
  const counts = new Map<string, number>()
  const freeName = (wanted: string): string => {
    const number = (counts.get(wanted) ?? 0) + 1
    counts.set(wanted, number)
    const name = number === 1 ? wanted : `${wanted}-${number}`
    return taken.has(name) || known.has(name) ? freeName(wanted) : name
  }
  return (entries: readonly TermEntry[]): string => {
    const same = entries.flatMap((entry) => byWord.get(wordKey(entry)) ?? [])
    const name = same.find((id) => !taken.has(id)) ?? freeName(nameFor(entries))
    taken.add(name)
    return name
  }
}

type Own = { entry: TermEntry; language: Language }

/** Words in the site's languages, and others. */
function parted(entries: readonly TermEntry[]): [Own[], TermEntry[]] {
  const own: Own[] = []
  const foreign: TermEntry[] = []
  for (const entry of entries) {
    const language = siteLanguage(entry.language)
    if (language) own.push({ entry, language })
    else foreign.push(entry)
  }
  return [own, foreign]
}

/** Maps another tool's language tag to a language of the site: "fr" for "fr-FR" or "FR". */
export function siteLanguage(tag: string): Language | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0]
  return isLanguage(language) ? language : undefined
}
