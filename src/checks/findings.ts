/**
 * Findings of the checks in a translation, and false alarms that a translator ignored with a
 * reason. Such a decision is bound to the very words it was made about: another word on either
 * side, or another finding, brings the finding back.
 */
import { createHash } from 'node:crypto'
import { canonical } from '../content/canonical'
import type { Language } from '../i18n/languages'
import { isCopy, isSameEverywhere } from '../segments/copied'
import { hasTarget, type IgnoredFinding, type TranslationRecord } from '../segments/record'
import { check } from './check'
import type { CheckName, Finding, TermRule } from './finding'
import { termsIn, withoutSource } from './terms-in'

export type JudgedFinding = Finding & {
  ignored?: Pick<IgnoredFinding, 'by' | 'name' | 'at' | 'reason'>
}

type Languages = { from: Language; to: Language }
type Record = Pick<TranslationRecord, 'source' | 'target' | 'ignored'> &
  Partial<Pick<TranslationRecord, 'state' | 'incomplete'>>

/** @param reason nothing: takes an earlier decision back */
export type Decision = { check: CheckName; reason: string | null }

/**
 * Prepares the checks for one glossary and pair of languages, to be run segment by segment. A
 * segment without words has no findings: it is missing, which is said elsewhere.
 *
 * @param records all that will be asked about: the glossary is searched for what they say once
 */
export function checksFor<Term extends TermRule>(
  records: readonly Record[],
  { from, to, terms }: Languages & { terms: readonly Term[] },
) {
  const named = termsIn(
    terms,
    records.map(({ source }) => source),
    from,
  )
  const unnamed = withoutSource(terms, from)
  /** The concepts that the source of a segment names. */
  const termsOf = ({ source }: Pick<Record, 'source'>) => termsIn(named, [source], from)
  const known = new WeakMap<Record, JudgedFinding[]>()
  const findingsOf = (record: Record): JudgedFinding[] => {
    const found = known.get(record) ?? judged(record)
    known.set(record, found)
    return found
  }
  const judged = (record: Record): JudgedFinding[] => {
    if (!hasTarget(record)) return []
    const { source, target, ignored = [] } = record
    const pair = { source, target, sourceLanguage: from, targetLanguage: to }
    const all = openFindings(record) ?? check({ ...pair, terms: [...termsOf(record), ...unnamed] })
    // Nobody confirmed yet that the source's words stay: then it is open, and no finding.
    const isDraft = record.state !== undefined && record.state !== 'done'
    const found = all.filter(({ facts }) => !(isDraft && facts.problem === 'kept'))
    if (ignored.length === 0) return found
    const decidedAbout = new Map(
      [...new Set(ignored.map((each) => each.check as CheckName))].map((name) => [
        name,
        wordsOf(record, name, found),
      ]),
    )
    return found.map((finding) => {
      const words = decidedAbout.get(finding.check)
      const decided = ignored.find((each) => each.check === finding.check && each.words === words)
      if (!decided) return finding
      const { check: _, words: __, ...signature } = decided
      return { ...finding, ignored: signature }
    })
  }
  /** Asks about all, one after the other, and lets others in between: afterwards each is known. */
  const askAll = async (pause: () => Promise<void>): Promise<void> => {
    for (const record of records) {
      findingsOf(record)
      await pause()
    }
  }
  return { termsOf, findingsOf, askAll }
}

/** Of a text of which a tool said that a part is missing: confirming it says that it is whole. */
function openFindings(record: Record): Finding[] | undefined {
  return record.incomplete && record.state !== 'done'
    ? [{ check: 'empty', severity: 'error', facts: { problem: 'part' } }]
    : undefined
}

/** Whether a target is still its source, and no person confirmed that it stays so. */
export function isUnconfirmedCopy(
  { source, target, state }: Pick<TranslationRecord, 'source' | 'target' | 'state'>,
  names: readonly string[],
): boolean {
  return state !== 'done' && isCopy(source, target) && !isSameEverywhere(source, names)
}

/** Whether a finding blocks submitting. */
export function stops({ severity, ignored }: JudgedFinding): boolean {
  return severity === 'error' && !ignored
}

/**
 * Applies decisions to ignore findings to a record.
 *
 * @returns the check that found nothing, where that is to be set aside
 */
export function decidedOn<Decided extends Record>(
  record: Decided,
  decisions: readonly Decision[],
  { found, ...signature }: { found: readonly Finding[]; by: string; name?: string; at: string },
): Decided | { nothingFound: CheckName } {
  const none = decisions.find(
    ({ check: name, reason }) => reason !== null && !found.some((each) => each.check === name),
  )
  if (none) return { nothingFound: none.check }
  const kept = (record.ignored ?? []).filter(
    (each) => !decisions.some((decision) => decision.check === each.check),
  )
  const added = decisions.flatMap(({ check: name, reason }): IgnoredFinding[] =>
    reason === null
      ? []
      : [{ check: name, reason, ...signature, words: wordsOf(record, name, found) }],
  )
  const { ignored: _, ...rest } = record
  const ignored = [...kept, ...added]
  return { ...rest, ...(ignored.length > 0 && { ignored }) } as Decided
}

/** Stands for source, target, and what a check says about them. */
function wordsOf(
  { source, target }: Pick<Record, 'source' | 'target'>,
  name: CheckName,
  found: readonly Finding[],
): string {
  const facts = found.filter((each) => each.check === name).map((each) => each.facts)
  return createHash('sha256')
    .update(canonical([source, target, facts]))
    .digest('hex')
    .slice(0, 32)
}
