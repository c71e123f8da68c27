/**
 * Reads a step from what a request says: `POST /api/{collection}/{id}/transition`, the GraphQL
 * mutation, and a write of `_status` by hand. What is missing or wrong becomes a refusal (422).
 */
import { cleanText } from '../content/clean-text'
import { type EditionCollection, presentationOf } from '../content/model'
import { refusal as inputRefusal } from '../refusals/common-refusals'
import { isRefusal, type Refusal } from '../refusals/refusal'
import { type Publication, type Unpublishing, unpublishKinds } from '../revision/revision'
import { type Event, events, type Step } from '../revision/steps'
import { momentFrom } from './dates'
import { refusal } from './refusals'

/** As it comes in; nothing about it is known. */
export type TransitionRequest = {
  event?: unknown
  comment?: unknown
  updateType?: unknown
  changeNote?: unknown
  at?: unknown
  reason?: unknown
  unpublish?: unknown
  /** `false`: nobody has confirmed that the update is minor, whatever it looks like (`minor-update.ts`). */
  confirmMinor?: unknown
  /** The revision that whoever asks has looked at. */
  revision?: unknown
}

export type TransitionFacts = {
  collection: EditionCollection
  /** Whether readers know it already: an update of it then has to say what is new. */
  wasPublished: boolean
  now: Date
}

/** Characters of a comment, note, reason or explanation. */
export const longestText = 5000

type RequestedEvent = Exclude<Event, 'edit' | 'restore'>

/** A step and the comment that came with it, or what is missing. */
export function readTransition(
  request: TransitionRequest,
  facts: TransitionFacts,
): { step: Step; comment?: string } | Refusal {
  const event = eventFrom(request.event)
  if (!event) return refusal('event-unknown', { facts: { events: requestable.join(', ') } })
  const comment = textFrom(request.comment, 'comment')
  if (isRefusal(comment)) return comment
  const step = stepFrom(event, request, facts, comment)
  return isRefusal(step) ? step : { step, ...(comment && { comment }) }
}

/** What a request may ask for by name; the others are what a write of the words is. */
const requested: Record<RequestedEvent, true> & Record<Exclude<Event, RequestedEvent>, false> = {
  submit: true,
  withdraw: true,
  approve: true,
  'request-changes': true,
  schedule: true,
  'cancel-schedule': true,
  publish: true,
  'emergency-publish': true,
  'approve-afterwards': true,
  unpublish: true,
  edit: false,
  restore: false,
}

/**
 * The events by which words come nearer to the public: they are about the revision that the person has
 * looked at, never about whatever is the latest by then. An emergency may go without, as when a script
 * takes a wrong number from a page: one person answers for it by name, and `approve-afterwards` is about
 * the revision that went out. The panel sends it there too.
 */
const asksForRevision: Record<Event, boolean> = {
  approve: true,
  'approve-afterwards': true,
  schedule: true,
  publish: true,
  'emergency-publish': false,
  submit: false,
  withdraw: false,
  'request-changes': false,
  'cancel-schedule': false,
  unpublish: false,
  edit: false,
  restore: false,
}

const requestable = events.filter((event): event is RequestedEvent => requested[event])

/** `requestChanges`, `REQUEST_CHANGES` and `request changes` are `request-changes`. */
function eventFrom(value: unknown): RequestedEvent | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  return requestable.find((event) => letters(event) === letters(value))
}

/**
 * The revision that a step is about. Asked for after the right to the step, which comes first.
 *
 * @returns nothing where the step is about whatever stands
 */
export function revisionFrom(value: unknown, event: Event): number | undefined | Refusal {
  if (Number.isSafeInteger(value)) return value as number
  const isSilent = value === undefined || value === null
  if (isSilent && !asksForRevision[event]) return undefined
  return refusal('revision-missing', { field: 'revision', facts: { event } })
}

function stepFrom(
  event: RequestedEvent,
  request: TransitionRequest,
  facts: TransitionFacts,
  comment: string | undefined,
): Step | Refusal {
  switch (event) {
    case 'request-changes':
      return comment ? { event, comment } : refusal('comment-missing', { field: 'comment' })
    case 'publish': {
      const publication = publicationFrom(request, facts)
      return isRefusal(publication) ? publication : { event, ...publication }
    }
    case 'emergency-publish': {
      const reason = textFrom(request.reason, 'reason')
      if (isRefusal(reason)) return reason
      if (!reason) return inputRefusal('reason-missing', { field: 'reason' })
      const publication = publicationFrom(request, facts)
      return isRefusal(publication) ? publication : { event, reason, ...publication }
    }
    case 'schedule':
      return scheduleFrom(request, facts)
    case 'unpublish': {
      const unpublish = unpublishingFrom(request.unpublish, facts)
      return isRefusal(unpublish) ? unpublish : { event, unpublish }
    }
    case 'submit':
    case 'withdraw':
    case 'approve':
    case 'cancel-schedule':
    case 'approve-afterwards':
      return { event }
    default:
      return event satisfies never
  }
}

function scheduleFrom(request: TransitionRequest, facts: TransitionFacts): Step | Refusal {
  const event = 'schedule'
  const due = timeFrom(request.at, facts.now)
  if (isRefusal(due)) return due
  if (request.unpublish !== undefined && request.unpublish !== null) {
    const unpublish = unpublishingFrom(request.unpublish, facts)
    return isRefusal(unpublish) ? unpublish : { event, due, unpublish }
  }
  const publish = publicationFrom(request, facts)
  return isRefusal(publish) ? publish : { event, due, publish }
}

/** GOV.UK's rules: a first publication is major; a later major one says what is new. */
function publicationFrom(
  { updateType, changeNote }: TransitionRequest,
  { wasPublished }: TransitionFacts,
): Publication | Refusal {
  const note = textFrom(changeNote, 'changeNote')
  if (isRefusal(note)) return note
  if (!wasPublished) return { updateType: 'major' }
  if (updateType !== 'major' && updateType !== 'minor') {
    return refusal('update-type-missing', { field: 'updateType' })
  }
  if (updateType === 'minor') return { updateType }
  if (!note) return refusal('change-note-missing', { field: 'changeNote' })
  return { updateType, changeNote: note }
}

/** Parses how a content is unpublished: as withdrawn, gone, or moved to another page. */
export function unpublishingFrom(
  value: unknown,
  { collection }: TransitionFacts,
): Unpublishing | Refusal {
  const given = typeof value === 'object' && value !== null ? value : {}
  const { kind, explanation, to } = given as Record<string, unknown>
  const known = unpublishKinds.find((each) => each === kind)
  if (!known) return refusal('unpublish-kind-missing', { field: 'unpublish.kind' })
  const text = textFrom(explanation, 'unpublish.explanation')
  if (isRefusal(text)) return text
  if (known !== 'redirect') {
    if (!text) return refusal('explanation-missing', { field: 'unpublish.explanation' })
    return { kind: known, explanation: text }
  }
  // Only pages lead elsewhere, to pages.
  if (presentationOf(collection) !== 'page')
    return refusal('redirect-for-pages', { field: 'unpublish.kind' })
  if (typeof to !== 'string' || !to) return refusal('redirect-missing', { field: 'unpublish.to' })
  return { kind: known, to, ...(text && { explanation: text }) }
}

function timeFrom(value: unknown, now: Date): string | Refusal {
  const time = momentFrom(value)
  if (!time) return refusal('time-missing', { field: 'at' })
  return Date.parse(time) > now.getTime() ? time : refusal('time-past', { field: 'at' })
}

/** Plain text in its clean form; nothing where nothing of it can be seen. */
export function textFrom(value: unknown, field: string): string | undefined | Refusal {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') return inputRefusal('text-expected', { field, facts: { field } })
  if (value.length > longestText) {
    return inputRefusal('text-too-long', { field, facts: { field, longest: longestText } })
  }
  return cleanText(value, 'several') || undefined
}
