/** The findings of the checks in a translation, segment by segment. */
import type { Language } from '../i18n/languages'
import { hasTarget, type TranslationRecord } from '../segments/record'
import { check } from './check'
import type { CheckName, Finding, TermRule } from './finding'
import { type JudgedFinding, signatureOfWords } from './ignored-findings'
import { termsIn, withoutSource } from './terms-in'

type Languages = { from: Language; to: Language }
type Record = Pick<TranslationRecord, 'source' | 'target' | 'ignored'> &
  Partial<Pick<TranslationRecord, 'state' | 'incomplete'>>

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
        signatureOfWords(record, name, found),
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
