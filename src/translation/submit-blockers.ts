/**
 * What blocks a translation from being submitted for review (design, section 6: "Errors block
 * submitting"). The workflow asks here, so whatever else blocks is added to this list.
 */

import type { TermRule } from '../checks/finding'
import type { checksFor } from '../checks/findings'
import { stops } from '../checks/ignored-findings'
import { namesIn } from '../checks/terms'
import type { Language } from '../i18n/languages'
import type { Refusal } from '../refusals/refusal'
import { type CodeFault, codeFaults } from '../segments/codes'
import { isUnconfirmedCopy } from '../segments/copied'
import { hasTarget, progressOf, type TranslationRecord } from '../segments/record'
import { wordsOf } from '../segments/unit'
import { refusal } from './refusals'

export type TranslationAtHand = {
  from: Language
  to: Language
  records: readonly TranslationRecord[]
  /** The glossary. */
  terms: readonly TermRule[]
}

/** How many segments at fault a refusal names. */
const named = 3

/** @param checks of these records */
export function submitBlockers(
  { records, to, terms }: Pick<TranslationAtHand, 'records' | 'to' | 'terms'>,
  checks: Pick<ReturnType<typeof checksFor>, 'findingsOf'>,
): Refusal[] {
  const { missing, outdated, machine } = progressOf(records)
  const open = missing + outdated + machine
  const names = namesIn(terms, to)
  const copied = records.filter(
    (record) => record.state === 'draft' && isUnconfirmedCopy(record, names),
  )
  const faulty = records.filter((record) => checks.findingsOf(record).some(stops))
  const broken = records.find((record) => hasTarget(record) && faultsOf(record).length > 0)
  return [
    ...(open > 0
      ? [refusal('segments-open', { facts: { count: open, missing, outdated, machine } })]
      : []),
    ...(copied.length > 0
      ? [refusal('segments-copied', { facts: { count: copied.length, segments: listed(copied) } })]
      : []),
    ...(broken ? [codesRefusal(broken, faultsOf(broken))] : []),
    ...(faulty.length > 0
      ? [refusal('segments-faulty', { facts: { count: faulty.length, segments: listed(faulty) } })]
      : []),
  ]
}

/** The first segments, by how their source begins: “Ten allies…” */
function listed(records: readonly TranslationRecord[]): string {
  return records
    .slice(0, named)
    .map((record) => `“${inShort(record)}”`)
    .join(', ')
}

/** A segment as people know it: how its source begins. */
function inShort({ source }: Pick<TranslationRecord, 'source'>): string {
  const words = wordsOf(source).replace(/\s+/g, ' ').trim()
  return words.length > 50 ? `${words.slice(0, 50).replace(/\s+\S*$/, '')}…` : words
}

/** The refusal that names the first code at fault, in one segment. */
export function codesRefusal(
  record: Pick<TranslationRecord, 'id' | 'source'>,
  [fault]: readonly CodeFault[],
): Refusal {
  const { fault: why = '', code = '', id = '' } = fault ?? {}
  return refusal('segment-codes', {
    facts: { segment: record.id, words: inShort(record), fault: why, code, id },
  })
}

function faultsOf({ source, target, own = {} }: TranslationRecord): CodeFault[] {
  return codeFaults(source, target, Object.keys(own))
}
