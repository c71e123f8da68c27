/**
 * Plans the import of a glossary: what is created, updated and unchanged. An import deletes
 * nothing, and is all or nothing.
 */
import { canonical } from '../content/canonical'
import type { Problem } from '../files/problem'
import { isLanguage, type Language } from '../i18n/languages'
import type { Refusal } from '../refusals/refusal'
import { faultsOf, merged, type Term, type TermEntry, type TermLines } from './glossary'

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
    const read = {
      ...term,
      entries: entries.map(({ entry, language }) => ({ ...entry, language })),
    }
    const before = known.get(term.id)
    const now = before ? merged(before, read) : read
    const faults = [...faultsOf(read), ...(before ? faultsOf(now) : [])].slice(0, 1)
    for (const { entry, ...refusal } of faults) {
      const at = entry === undefined ? undefined : entries[entry]
      plan.faults.push({ line: at ? lineOf(at.entry) : line, segment: term.id, refusal })
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
