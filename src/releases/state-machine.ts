/**
 * The state machine of a release (design, section 11), in the style of the revision's
 * (`workflow/state-machine.ts`). It decides alone what may happen to a release; whether an edition may
 * go public its own machine decides, for each member, and this one never.
 *
 *   open ◀──settle──▶ ready ──publish──▶ published ──undo──▶ undone
 *     ▲                 │ ▲                  ▲
 *     │         schedule│ │cancel-schedule   │publish, at its time
 *     │                 ▼ │                  │
 *     └────settle──── scheduled ─────────────┘        open, ready, scheduled ──give-up──▶ given up
 *
 * `begin-undo` makes a counter-release, a release like any other; when that is published, the system says
 * `undo` of the one that it takes back. It alone may also go out by `emergency-publish`, without approvals.
 *
 * `settle` is what the system says after a member was added, removed, edited, approved or deleted: how
 * many there are, and how many are not ready. A member that is not ready any longer takes the release
 * out of “ready”, and off its schedule.
 */
import type { Refusal } from '../refusals/refusal'
import { type Actor, signatureOf } from '../workflow/actor'
import { missingRight } from '../workflow/objection'
import { noRights, type ScopeRights, wholeRights } from '../workflow/page-scope'
import { refusal as workflowRefusal } from '../workflow/refusals'
import { mayPublish, mayRelease, type Person } from '../workflow/roles'
import { refusal } from './refusals'
import type { Release, ReleaseState } from './release'

export const releaseEvents = [
  'change',
  'settle',
  'schedule',
  'cancel-schedule',
  'publish',
  'give-up',
  'begin-undo',
  'emergency-publish',
  'undo',
] as const
export type ReleaseEvent = (typeof releaseEvents)[number]

/** An event with what it needs. */
export type ReleaseStep =
  /** Name, note, or members: `members` and `unready` are those of after it. */
  | { event: 'change' | 'settle'; members: number; unready: number }
  | { event: 'schedule'; due: string }
  | { event: 'cancel-schedule' | ReleaseEventWithoutMore }

type ReleaseEventWithoutMore = 'publish' | 'give-up' | 'begin-undo' | 'emergency-publish' | 'undo'

/** From which states an event leads on, every state named. */
const from: Record<ReleaseEvent, Record<ReleaseState, boolean>> = {
  change: states({ open: true, ready: true }),
  settle: states({ open: true, ready: true, scheduled: true }),
  schedule: states({ ready: true }),
  'cancel-schedule': states({ scheduled: true }),
  publish: states({ ready: true, scheduled: true }),
  'give-up': states({ open: true, ready: true, scheduled: true }),
  'begin-undo': states({ published: true }),
  'emergency-publish': states({ open: true, ready: true }),
  undo: states({ published: true }),
}

function states(some: Partial<Record<ReleaseState, true>>): Record<ReleaseState, boolean> {
  const none = {
    open: false,
    ready: false,
    scheduled: false,
    published: false,
    undone: false,
    'given-up': false,
  }
  return { ...none, ...some }
}

/**
 * Why this event cannot happen now, by this actor; nothing where it can. First the right (403), then
 * the state (409), so that nobody learns by trying what they may not do.
 *
 * @param scope what the actor’s page scope leaves of their rights over all members; where nobody has asked,
 *   whoever is kept to some pages has none
 */
export function objection(
  release: Release,
  event: ReleaseEvent,
  actor: Actor,
  scope?: ScopeRights,
): Refusal | undefined {
  return (
    rightObjection(release, event, actor) ??
    scopeObjection(event, actor, scope) ??
    hindrance(release, event)
  )
}

/** The system says what became of members, and takes off the schedule what cannot happen. */
const bySystem: Record<ReleaseEvent, boolean> = {
  settle: true,
  undo: true,
  'cancel-schedule': true,
  change: false,
  schedule: false,
  publish: false,
  'give-up': false,
  'begin-undo': false,
  'emergency-publish': false,
}

function rightObjection(
  { state }: Release,
  event: ReleaseEvent,
  actor: Actor,
): Refusal | undefined {
  if (actor.system !== undefined) {
    return bySystem[event] ? undefined : refusal('may-not-release')
  }
  switch (event) {
    case 'settle':
    case 'undo':
      return refusal('may-not-release')
    case 'change':
    case 'begin-undo':
      return mayRelease(actor) ? undefined : refusal('may-not-release')
    case 'give-up':
      if (!mayRelease(actor)) return refusal('may-not-release')
      // What a publisher has planned, a publisher takes back.
      return state === 'scheduled' ? publishersOnly(actor) : undefined
    case 'schedule':
    case 'cancel-schedule':
    case 'publish':
    case 'emergency-publish':
      return publishersOnly(actor)
    default:
      return event satisfies never
  }
}

/** What an event takes of the rights that a page scope leaves. */
const takes: Record<ReleaseEvent, keyof ScopeRights> = {
  change: 'works',
  settle: 'works',
  'give-up': 'works',
  'begin-undo': 'works',
  schedule: 'decides',
  'cancel-schedule': 'decides',
  publish: 'decides',
  'emergency-publish': 'decides',
  undo: 'decides',
}

function scopeObjection(
  event: ReleaseEvent,
  actor: Actor,
  scope: ScopeRights | undefined,
): Refusal | undefined {
  if (actor.system !== undefined) return undefined
  return missingRight(scope ?? (actor.onlyPages ? noRights : wholeRights), takes[event])
}

function publishersOnly(person: Person): Refusal | undefined {
  return mayPublish(person) ? undefined : workflowRefusal('may-not-publish')
}

function hindrance(
  { state, members, isCounter, isBeingUndone }: Release,
  event: ReleaseEvent,
): Refusal | undefined {
  if (event === 'undo' || event === 'begin-undo') {
    if (state === 'undone') return refusal('release-undone')
    if (!from[event][state]) return refusal('release-not-published')
    return isBeingUndone && event === 'begin-undo' ? refusal('undo-open') : undefined
  }
  // Words that nobody has approved go out to take others back, and for nothing else.
  const isEmergency = event === 'emergency-publish'
  if (from[event][state] && !(isEmergency && (!isCounter || members === 0))) return undefined
  if (state === 'published' || state === 'undone' || state === 'given-up') {
    return refusal('release-ended')
  }
  if (event === 'cancel-schedule') return refusal('release-not-scheduled')
  if (state === 'scheduled') return refusal('release-is-scheduled')
  return members === 0 ? refusal('release-empty') : refusal('release-not-ready')
}

/**
 * The release after a step, or why it cannot be taken. Nothing is changed in what is given.
 *
 * @param now ISO 8601, UTC
 */
export function advance(
  release: Release,
  step: ReleaseStep,
  { actor, scope, now }: { actor: Actor; scope?: ScopeRights; now: string },
): Release | Refusal {
  const refused = objection(release, step.event, actor, scope)
  if (refused) return refused
  switch (step.event) {
    case 'change':
    case 'settle':
      return settled(release, step)
    case 'schedule':
      return {
        ...release,
        state: 'scheduled',
        schedule: { ...signatureOf(actor), at: now, due: step.due },
      }
    case 'cancel-schedule':
      return { ...release, state: 'ready', schedule: null }
    case 'publish':
    case 'emergency-publish':
      return { ...release, state: 'published', schedule: null }
    case 'give-up':
      return { ...release, state: 'given-up', schedule: null }
    case 'begin-undo':
      return { ...release, isBeingUndone: true }
    case 'undo':
      return { ...release, state: 'undone' }
    default:
      return step satisfies never
  }
}

function settled(
  release: Release,
  { members, unready }: { members: number; unready: number },
): Release {
  const counted = { ...release, members, unready }
  if (members === 0 || unready > 0) return { ...counted, state: 'open', schedule: null }
  return { ...counted, state: release.state === 'scheduled' ? 'scheduled' : 'ready' }
}
