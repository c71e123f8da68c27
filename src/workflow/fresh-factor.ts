/**
 * Which steps want that whoever takes them has given their second factor lately, as a setting says: those
 * that decide what readers see, now or later. Whatever else readers see at once asks where it is written down
 * (`delivery/payload/append-publication.ts`), and changes of people ask the same (`accounts/`).
 */
import type { Refusal } from '../refusals/refusal'
import type { Event } from '../revision/steps'
import { refusal } from './refusals'

/** What a request knows of its person's second factor; nothing where there is nothing to ask for. */
export type FactorMark = {
  /** When this session last gave it: ISO 8601, UTC. */
  at?: string
  /** They need one and have none: they may do nothing but enrol. */
  missing?: boolean
}

const asking: readonly Event[] = [
  'approve',
  'approve-afterwards',
  'publish',
  'schedule',
  'emergency-publish',
  'unpublish',
]

/** Whether an event asks for a second factor that was given lately. */
export function asksForFactor(event: Event): boolean {
  return asking.includes(event)
}

/** @param maxAge minutes; 0: never asked again */
export function factorObjection(
  mark: FactorMark | undefined,
  { maxAge, now }: { maxAge: number; now: Date },
): Refusal | undefined {
  if (!mark || mark.missing || maxAge === 0) return undefined
  const age = mark.at ? now.getTime() - Date.parse(mark.at) : Number.POSITIVE_INFINITY
  return age <= maxAge * 60_000 ? undefined : refusal('second-factor-again')
}
