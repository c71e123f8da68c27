/**
 * The state machine of a revision (design, section 4). It decides alone what may happen: hooks,
 * access functions, the admin's buttons and the scheduler only ask it.
 *
 *   draft ──submit──▶ in review ──approve──▶ approved ──publish──▶ published ──unpublish──▶ unpublished
 *                        │                      └─schedule──▶ scheduled ──(time)──▶ published
 *                        └──request changes──▶ changes requested ──submit──▶ in review
 *
 * Any edit of a reviewed, approved or scheduled revision makes it a draft again.
 */
import type { Refusal } from '../refusals/refusal'
import type {
  Approval,
  Emergency,
  Revision,
  Schedule,
  State,
  Unpublishing,
} from '../revision/revision'
import type { Event, Step } from '../revision/steps'
import { refusal as translationRefusal } from '../translation/refusals'
import { refusal } from './refusals'
import {
  mayCreate,
  mayPublish,
  mayRelease,
  mayReview,
  mayWrite,
  type Person,
  type Written,
} from './roles'

/** A person, or a part of the system that says what it is: `{ system: 'import' }`. */
export type Actor =
  | ({ id: string; name: string; system?: undefined } & Person)
  | { system: string; id?: undefined }

/** How the audit log, versions and comments name who acted. */
export function signatureOf(actor: Actor): { by: string; name: string } {
  return actor.id === undefined
    ? { by: `system:${actor.system}`, name: actor.system }
    : { by: actor.id, name: actor.name }
}

export type Circumstances = {
  actor: Actor
  edition: Written
  /**
   * Whether who approved may still review in this language: an approval does not outlive the
   * right to give it.
   */
  approverStillReviews: boolean
  /** Of words that stood here earlier and came back: they may not approve them either. */
  formerAuthors?: readonly string[]
  /**
   * Of a translation, whether readers can read its source; nothing where that is not asked: a release looks
   * at the site after all of its steps.
   */
  sourceIsPublic?: boolean
  /** Whether words come back because the release is undone that replaced them: nobody writes any. */
  undoesRelease?: boolean
}

/**
 * From which states an event leads on, every state named: a new one is decided on for each event. What
 * else an event needs, `hindrance` asks.
 */
const from: Record<Event, Record<State, boolean>> = {
  submit: {
    draft: true,
    'in-review': false,
    'changes-requested': true,
    approved: false,
    scheduled: false,
    published: false,
    unpublished: true,
  },
  withdraw: {
    draft: false,
    'in-review': true,
    'changes-requested': false,
    approved: true,
    scheduled: false,
    published: false,
    unpublished: false,
  },
  approve: {
    draft: false,
    'in-review': true,
    'changes-requested': false,
    approved: false,
    scheduled: false,
    published: false,
    unpublished: false,
  },
  'request-changes': {
    draft: false,
    'in-review': true,
    'changes-requested': false,
    approved: true,
    scheduled: false,
    published: false,
    unpublished: false,
  },
  schedule: {
    draft: true,
    'in-review': true,
    'changes-requested': true,
    approved: true,
    scheduled: true,
    published: true,
    unpublished: true,
  },
  'cancel-schedule': {
    draft: true,
    'in-review': true,
    'changes-requested': true,
    approved: true,
    scheduled: true,
    published: true,
    unpublished: true,
  },
  publish: {
    draft: false,
    'in-review': false,
    'changes-requested': false,
    approved: true,
    scheduled: true,
    published: false,
    unpublished: false,
  },
  'emergency-publish': {
    draft: true,
    'in-review': true,
    'changes-requested': true,
    approved: true,
    scheduled: true,
    published: false,
    unpublished: true,
  },
  'approve-afterwards': {
    draft: true,
    'in-review': true,
    'changes-requested': true,
    approved: true,
    scheduled: true,
    published: true,
    unpublished: true,
  },
  unpublish: {
    draft: true,
    'in-review': true,
    'changes-requested': true,
    approved: true,
    scheduled: true,
    published: true,
    unpublished: true,
  },
  edit: {
    draft: true,
    'in-review': true,
    'changes-requested': true,
    approved: true,
    scheduled: true,
    published: true,
    unpublished: true,
  },
  restore: {
    draft: true,
    'in-review': true,
    'changes-requested': true,
    approved: true,
    scheduled: true,
    published: true,
    unpublished: true,
  },
}

/**
 * Why this event cannot happen now, by this actor; nothing where it can. Asked first for the
 * right (403), then for the state (409), so that nobody learns by trying what they may not do.
 */
export function objection(
  revision: Revision,
  event: Event,
  circumstances: Circumstances,
): Refusal | undefined {
  const { actor } = circumstances
  if (actor.system !== undefined) return systemObjection(event)
  return (
    rightObjection(revision, event, actor, circumstances) ??
    hindrance(revision, event, circumstances)
  )
}

/** The system writes and publishes what it says it does; it never stands in for a reviewer. */
function systemObjection(event: Event): Refusal | undefined {
  return bySystem[event] ? undefined : refusal('may-not-review', { facts: { language: '' } })
}

const bySystem: Record<Event, boolean> = {
  edit: true,
  restore: true,
  publish: true,
  unpublish: true,
  'cancel-schedule': true,
  submit: false,
  withdraw: false,
  approve: false,
  'request-changes': false,
  schedule: false,
  'emergency-publish': false,
  'approve-afterwards': false,
}

function rightObjection(
  revision: Revision,
  event: Event,
  person: Person,
  { edition, undoesRelease = false }: Circumstances,
): Refusal | undefined {
  const facts = { language: edition.language }
  if (!revision.digest) {
    return mayCreate(person, edition) ? undefined : refusal('may-not-create', { facts })
  }
  switch (event) {
    case 'restore':
      // Of one release nobody need have every language; what comes back is reviewed like anything else.
      if (undoesRelease && mayRelease(person)) return undefined
      return mayWrite(person, edition) ? undefined : translationRefusal('may-not-write', { facts })
    case 'edit':
    case 'submit':
    case 'withdraw':
      return mayWrite(person, edition) ? undefined : translationRefusal('may-not-write', { facts })
    case 'approve':
    case 'request-changes':
    case 'approve-afterwards':
      return mayReview(person, edition) ? undefined : refusal('may-not-review', { facts })
    case 'schedule':
    case 'cancel-schedule':
    case 'publish':
    case 'emergency-publish':
    case 'unpublish':
      return mayPublish(person) ? undefined : refusal('may-not-publish')
    default:
      return event satisfies never
  }
}

function hindrance(
  revision: Revision,
  event: Event,
  { actor, edition, approverStillReviews, formerAuthors = [], sourceIsPublic }: Circumstances,
): Refusal | undefined {
  const { state, emergency, schedule, publicDigest } = revision
  if (!from[event][state]) return refusal('wrong-state', { facts: { event, state } })
  const own = actor.id !== undefined && [...revision.authors, ...formerAuthors].includes(actor.id)
  switch (event) {
    case 'approve':
      return own ? refusal('own-words') : undefined
    case 'approve-afterwards':
      if (!emergency) return refusal('no-emergency')
      if (emergency.by === actor.id) return refusal('own-emergency')
      return own ? refusal('own-words') : undefined
    case 'schedule':
      if (schedule) return refusal('scheduled-already', { facts: { due: schedule.due } })
      if (publicDigest) return undefined
      return state === 'approved'
        ? beforeItsSource(edition, sourceIsPublic)
        : refusal('wrong-state', { facts: { event, state } })
    case 'cancel-schedule':
      return schedule ? undefined : refusal('nothing-scheduled')
    case 'publish':
      if (revision.approval?.digest !== revision.digest) return refusal('not-approved')
      return approverStillReviews
        ? beforeItsSource(edition, sourceIsPublic)
        : refusal('approval-lapsed')
    case 'emergency-publish':
      return beforeItsSource(edition, sourceIsPublic)
    case 'unpublish':
      return publicDigest ? undefined : refusal('nothing-public')
    case 'submit':
    case 'withdraw':
    case 'request-changes':
    case 'edit':
    case 'restore':
      return undefined
    default:
      return event satisfies never
  }
}

/** No translation is public before its source: its readers could not look at what it says it translates. */
function beforeItsSource(
  { sourceLanguage }: Written,
  sourceIsPublic: boolean | undefined,
): Refusal | undefined {
  if (!sourceLanguage || sourceIsPublic !== false) return undefined
  return refusal('source-not-public', { facts: { language: sourceLanguage } })
}

/**
 * The revision after a step, or why it cannot be taken. Nothing is changed in what is given.
 *
 * @param now ISO 8601, UTC
 */
export function advance(
  revision: Revision,
  step: Step,
  circumstances: Circumstances & { now: string },
): Revision | Refusal {
  const { actor, now } = circumstances
  const refused =
    objection(revision, step.event, circumstances) ?? stepObjection(revision, step, circumstances)
  if (refused) return refused
  const mark = { ...signatureOf(actor), at: now }

  switch (step.event) {
    case 'edit':
      return step.structureOnly && actor.system !== undefined
        ? restructured(revision, step.digest)
        : edited(revision, step.digest, [mark.by, ...(step.authors ?? [])])
    case 'restore':
      return edited(revision, step.digest, [mark.by, ...step.authors])
    case 'submit':
      return { ...revision, state: 'in-review', approval: null }
    case 'withdraw':
      return { ...revision, state: 'draft', approval: null }
    case 'request-changes':
      return { ...revision, state: 'changes-requested', approval: null }
    case 'approve':
      return { ...revision, state: 'approved', approval: { ...mark, digest: revision.digest } }
    case 'schedule':
      return scheduled(revision, step, mark)
    case 'cancel-schedule':
      return { ...revision, state: unscheduled(revision.state), schedule: null }
    case 'publish':
      return step.structureOnly && actor.system !== undefined
        ? published(revision)
        : { ...published(revision), authors: [], emergency: null }
    case 'emergency-publish':
      return {
        ...published(revision),
        approval: null,
        emergency: { ...mark, digest: revision.digest, reason: step.reason },
      }
    case 'approve-afterwards':
      return approvedAfterwards(revision, mark)
    case 'unpublish':
      return unpublished(revision, step.unpublish)
  }
}

/** What only the details of a step can tell: publishing is scheduled for approved words only. */
function stepObjection(
  revision: Revision,
  step: Step,
  { edition, sourceIsPublic }: Circumstances,
): Refusal | undefined {
  if (step.event !== 'schedule') return undefined
  const { state, publicDigest } = revision
  if (step.unpublish) return publicDigest ? undefined : refusal('nothing-public')
  if (state !== 'approved') return refusal('wrong-state', { facts: { event: step.event, state } })
  if (revision.approval?.digest !== revision.digest) return refusal('not-approved')
  return beforeItsSource(edition, sourceIsPublic)
}

/** Saving the very same words is no edit. A revision that was sent back stays so until resubmitted. */
function edited(revision: Revision, digest: string, by: readonly string[]): Revision {
  if (digest === revision.digest) return revision
  return {
    ...revision,
    digest,
    state: revision.state === 'changes-requested' ? 'changes-requested' : 'draft',
    authors: [...new Set([...revision.authors, ...by])],
    approval: null,
    // What is planned for the public words stays planned.
    schedule: revision.schedule?.unpublish ? revision.schedule : null,
  }
}

/**
 * The source's structure came into a translation: the words that somebody wrote, approved, planned
 * or answered for are the same, so all that holds.
 */
function restructured(revision: Revision, digest: string): Revision {
  const moved = <Of extends { digest: string }>(of: Of | null): Of | null =>
    of?.digest === revision.digest ? { ...of, digest } : of
  return {
    ...revision,
    digest,
    approval: moved(revision.approval),
    emergency: moved(revision.emergency),
  }
}

function scheduled(
  revision: Revision,
  step: Extract<Step, { event: 'schedule' }>,
  mark: Pick<Schedule, 'by' | 'name' | 'at'>,
): Revision {
  const { due } = step
  return step.publish
    ? { ...revision, state: 'scheduled', schedule: { ...mark, due, publish: step.publish } }
    : { ...revision, schedule: { ...mark, due, unpublish: step.unpublish } }
}

function unscheduled(state: State): State {
  return state === 'scheduled' ? 'approved' : state
}

function published(revision: Revision): Revision {
  return {
    ...revision,
    state: 'published',
    publicDigest: revision.digest,
    schedule: revision.schedule?.unpublish ? revision.schedule : null,
  }
}

/** The flag goes; and where no newer words were written, the approval is that of the revision. */
function approvedAfterwards(
  revision: Revision,
  mark: Pick<Approval & Emergency, 'by' | 'name' | 'at'>,
): Revision {
  const sameWords = revision.emergency?.digest === revision.digest
  return {
    ...revision,
    emergency: null,
    ...(sameWords && { authors: [], approval: { ...mark, digest: revision.digest } }),
  }
}

/** A newer revision in the making stays as it is, but nothing comes back by itself. */
function unpublished(revision: Revision, { kind }: Unpublishing): Revision {
  const wasPublic = revision.state === 'published' || revision.state === 'unpublished'
  return {
    ...revision,
    state: wasPublic ? 'unpublished' : unscheduled(revision.state),
    // A withdrawn page stays readable, under its notice.
    publicDigest: kind === 'withdrawn' ? revision.publicDigest : null,
    schedule: null,
    emergency: kind === 'withdrawn' ? revision.emergency : null,
  }
}
