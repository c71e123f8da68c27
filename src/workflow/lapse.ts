/**
 * Lapsed schedules: what was scheduled and cannot happen any more. The schedule itself is gone from its edition or
 * release; what stays says what was planned for when, and why it fell, until it is scheduled anew or happens.
 */
import type { Refusal } from '../refusals/refusal'
import type { Revision, Schedule } from '../revision/revision'
import type { LastStep } from '../revision/steps'
import { refusal } from './refusals'

export type Why = Pick<Refusal, 'code' | 'facts'>

/** The reason in a refusal, without the rest. */
export function whyOf({ code, facts }: Why): Why {
  return { code, ...(facts && { facts }) }
}

/** What a step did to a schedule: `settled` where nothing of a plan is left to tell. */
export type Outcome = { lapsed: Schedule; why: Why } | 'settled' | undefined

/**
 * @param why that the system gives for taking it off the schedule, where it did
 * @returns nothing where the step has nothing to do with a schedule
 */
export function scheduleOutcome(
  { before, after, last }: { before: Revision; after: Revision; last: LastStep },
  why: Why = refusal('schedule-cancelled'),
): Outcome {
  const { schedule } = before
  const edited = last.event === 'edit' || last.event === 'restore'
  const bySystem = last.event === 'cancel-schedule' && last.by.startsWith('system:')
  if (schedule && !after.schedule && (edited || bySystem)) {
    const changed = refusal('schedule-edited', { facts: { name: last.name } })
    return { lapsed: schedule, why: whyOf(edited ? changed : why) }
  }
  // Whoever plans it anew, does it at once or gives the plan up has seen what there was to see.
  return settling[last.event] ? 'settled' : undefined
}

const settling: Record<LastStep['event'], boolean> = {
  schedule: true,
  'cancel-schedule': true,
  publish: true,
  'emergency-publish': true,
  unpublish: true,
  submit: false,
  withdraw: false,
  approve: false,
  'request-changes': false,
  'approve-afterwards': false,
  edit: false,
  restore: false,
}

/** Why what somebody scheduled cannot happen in their name; nothing where it can. */
export function schedulerObjection(
  { name }: Pick<Schedule, 'name'>,
  { isThere, mayPublish }: { isThere: boolean; mayPublish: boolean },
): Why | undefined {
  if (!isThere) return whyOf(refusal('scheduler-gone', { facts: { name } }))
  return mayPublish ? undefined : whyOf(refusal('scheduler-may-not', { facts: { name } }))
}
