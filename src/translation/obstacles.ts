/**
 * What keeps a translation from being submitted for review (design, section 6: "errors block
 * submitting"). The workflow asks here, so whatever else blocks is added to this list.
 */
import { type Refusal, refusal } from '../content/refusal'
import type { Language } from '../i18n/languages'
import { type CodeFault, codeFaults } from './codes'
import { hasTarget, progressOf, type TranslationRecord } from './record'

export type TranslationAtHand = {
  from: Language
  to: Language
  records: readonly TranslationRecord[]
}

export function obstacles({ records }: TranslationAtHand): Refusal[] {
  const { missing, outdated, machine } = progressOf(records)
  const open = missing + outdated + machine
  const broken = records.find((record) => hasTarget(record) && faultsOf(record).length > 0)
  return [
    ...(open > 0
      ? [refusal('segments-open', { facts: { count: open, missing, outdated, machine } })]
      : []),
    ...(broken ? [codesRefusal(broken.id, faultsOf(broken))] : []),
  ]
}

/** Names the first code at fault, in one segment. */
export function codesRefusal(segment: string, [fault]: readonly CodeFault[]): Refusal {
  const { fault: why = '', code = '', id = '' } = fault ?? {}
  return refusal('segment-codes', { facts: { segment, fault: why, code, id } })
}

function faultsOf({ source, target, own = {} }: TranslationRecord): CodeFault[] {
  return codeFaults(source, target, Object.keys(own))
}
