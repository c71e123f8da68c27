/**
 * False alarms of the checks that a translator ignored with a reason. Such a decision is bound to the very
 * words it was made about: another word on either side, or another finding, brings the finding back.
 */
import { createHash } from 'node:crypto'
import { canonical } from '../content/canonical'
import type { IgnoredFinding, TranslationRecord } from '../segments/record'
import type { CheckName, Finding } from './finding'

export type JudgedFinding = Finding & {
  ignored?: Pick<IgnoredFinding, 'by' | 'name' | 'at' | 'reason'>
}

type Judged = Pick<TranslationRecord, 'source' | 'target' | 'ignored'>

/** @param reason nothing: takes an earlier decision back */
export type Decision = { check: CheckName; reason: string | null }

/** Whether a finding blocks submitting. */
export function stops({ severity, ignored }: JudgedFinding): boolean {
  return severity === 'error' && !ignored
}

/**
 * Applies decisions to ignore findings to a record.
 *
 * @returns the check that found nothing, where that is to be set aside
 */
export function decidedOn<Decided extends Judged>(
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
      : [{ check: name, reason, ...signature, words: signatureOfWords(record, name, found) }],
  )
  const { ignored: _, ...rest } = record
  const ignored = [...kept, ...added]
  return { ...rest, ...(ignored.length > 0 && { ignored }) } as Decided
}

/** Stands for source, target, and what a check says about them. */
export function signatureOfWords(
  { source, target }: Pick<TranslationRecord, 'source' | 'target'>,
  name: CheckName,
  found: readonly Finding[],
): string {
  const facts = found.filter((each) => each.check === name).map((each) => each.facts)
  return createHash('sha256')
    .update(canonical([source, target, facts]))
    .digest('hex')
    .slice(0, 32)
}
