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
import type { Step } from '../revision/steps'
import { signatureOf } from './actor'
import { type Circumstances, objection, stepObjection } from './objection'

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
