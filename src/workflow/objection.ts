import { isTranslation } from '../content/edition'
import type { Refusal } from '../refusals/refusal'
import type { Revision } from '../revision/revision'
import type { Event, Step } from '../revision/steps'
import { refusal as translationRefusal } from '../translation/refusals'
import type { Actor } from './actor'
import { noRights, type ScopeRights, wholeRights } from './page-scope'
import { permittedStates, permittedToSystem } from './permitted-states'
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

export type Circumstances = {
  actor: Actor
  edition: Written
  /**
   * Whether who approved may still review in this language: an approval does not outlive the
   * right to give it.
   */
  approverStillReviews: boolean
  /**
   * What the actor’s page scope leaves of their rights here. Where nobody has asked, whoever is kept to some
   * pages has none.
   */
  scope?: ScopeRights
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
    scopeObjection(revision, event, actor, circumstances) ??
    hindrance(revision, event, circumstances)
  )
}

/** The system writes and publishes what it says it does; it never stands in for a reviewer. */
function systemObjection(event: Event): Refusal | undefined {
  return permittedToSystem[event]
    ? undefined
    : refusal('may-not-review', { facts: { language: '' } })
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

/** What an event takes of the rights that a page scope leaves. */
const takes: Record<Event, keyof ScopeRights> = {
  edit: 'works',
  restore: 'works',
  submit: 'works',
  withdraw: 'works',
  approve: 'decides',
  'request-changes': 'decides',
  'approve-afterwards': 'decides',
  schedule: 'decides',
  'cancel-schedule': 'decides',
  publish: 'decides',
  'emergency-publish': 'decides',
  unpublish: 'decides',
}

function scopeObjection(
  { digest }: Revision,
  event: Event,
  { onlyPages }: Person,
  { edition, scope = onlyPages ? noRights : wholeRights }: Circumstances,
): Refusal | undefined {
  const isNew = !digest && !isTranslation(edition)
  if (isNew && !scope.works) return refusal('new-page-outside')
  return missingRight(scope, takes[event])
}

/** Why a right is missing that a page scope has taken away; nothing where it is there. */
export function missingRight(scope: ScopeRights, right: keyof ScopeRights): Refusal | undefined {
  if (scope[right]) return undefined
  return refusal(scope.works ? 'shared-with-other-pages' : 'outside-pages')
}

function hindrance(
  revision: Revision,
  event: Event,
  { actor, edition, approverStillReviews, formerAuthors = [], sourceIsPublic }: Circumstances,
): Refusal | undefined {
  const { state, emergency, schedule, publicDigest } = revision
  if (!permittedStates[event][state]) return refusal('wrong-state', { facts: { event, state } })
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

/** What only the details of a step can tell: publishing is scheduled for approved words only. */
export function stepObjection(
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
