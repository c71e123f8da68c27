/**
 * What happens to a revision: the events of the workflow, a step with what it needs, and how a step
 * that was taken is stored with the version it made. Which step may be taken, the state machine
 * decides (`workflow/state-machine.ts`); these are the types that all chapters share.
 */
import type {
  Approval,
  Emergency,
  Publication,
  Revision,
  Schedule,
  State,
  Unpublishing,
} from './revision'

export const events = [
  'submit',
  'withdraw',
  'approve',
  'request-changes',
  'schedule',
  'cancel-schedule',
  'publish',
  'emergency-publish',
  'approve-afterwards',
  'unpublish',
  'edit',
  'restore',
] as const
export type Event = (typeof events)[number]

/** The events by which words reach the public. */
export const publications = ['publish', 'emergency-publish'] as const satisfies Event[]
export type PublicationEvent = (typeof publications)[number]

/** Type guard: whether an event publishes. */
export function isPublication(event: unknown): event is PublicationEvent {
  return publications.some((publication) => publication === event)
}

/** An event with what it needs; `transition-request.ts` reads one from a request. */
export type Step =
  /**
   * `structureOnly`: the source's structure was carried over, and not a word is another. `authors`: whoever
   * else wrote the words, of a copy.
   */
  | { event: 'edit'; digest: string; structureOnly?: true; authors?: readonly string[] }
  /** With whoever had written the version that is restored. */
  | { event: 'restore'; digest: string; authors: readonly string[] }
  | { event: 'submit' | 'withdraw' | 'approve' | 'cancel-schedule' | 'approve-afterwards' }
  | { event: 'request-changes'; comment: string }
  | ({ event: 'schedule'; due: string } & (
      | { publish: Publication; unpublish?: undefined }
      | { unpublish: Unpublishing; publish?: undefined }
    ))
  | ({ event: 'publish'; structureOnly?: true } & Publication)
  | ({ event: 'emergency-publish'; reason: string } & Publication)
  | { event: 'unpublish'; unpublish: Unpublishing }

/** Whether a step brings words to the public. */
export function publishes(step: Step): step is Extract<Step, { event: PublicationEvent }> {
  return isPublication(step.event)
}

/** What the last step was, kept with every version: history needs no second look-up. */
export type LastStep = {
  event: Event
  by: string
  name: string
  at: string
  detail?: Record<string, unknown> | null
}

/** How the workflow is stored with an edition: the group of `collections/fields/workflow.ts`. */
export type StoredWorkflow = {
  state?: State | null
  authors?: Revision['authors'] | null
  approval?: Approval | null
  schedule?: Schedule | null
  scheduledFor?: string | null
  scheduledBy?: string | null
  emergency?: Emergency | null
  emergencyOpen?: boolean | null
  last?: LastStep | null
  lastBy?: string | null
}

/** A document of which a step was taken. */
export type Stepped = { workflow?: StoredWorkflow | null }

/** The event of the last step, where there was one. */
export function lastEvent(document: Stepped | undefined): Event | undefined {
  return document?.workflow?.last?.event
}
