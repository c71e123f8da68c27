/**
 * Who is told what after a step or a comment (design, section 4): whoever has to act next, and
 * whoever waits to hear. One letter per person and event; nobody is told what they did themselves.
 */

import type { Revision } from '../revision/revision'
import type { Event } from '../revision/steps'
import { has, mayReadDrafts, mayReview, type Person, type Written } from '../workflow/roles'

export const notificationKinds = [
  'review',
  'changes-requested',
  'approved',
  'published',
  'schedule-failed',
  'emergency',
  'comment',
  'answer',
  'question',
  'outdated',
  'assigned',
  'unassigned',
  'assignment-due',
  'assignment-overdue',
  'release-review',
  'release-sent-back',
  'release-ready',
  'release-published',
  'release-not-ready',
  'release-emergency',
  'release-guest',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export type Recipient = Person & { id: string }

/**
 * A comment with a step goes with the letter of that step; of what is outdated, a translator hears once
 * for many pages (`payload/notify-translators.ts`), and of a release everybody once (`releases/`).
 */
type StepLetter = Exclude<
  NotificationKind,
  | ('comment' | 'answer' | 'question' | 'outdated')
  | ('assigned' | 'unassigned' | `assignment-${string}`)
  | `release-${string}`
>

type Told = {
  event: Event
  /** Who took the step: the id of an account, or `system:…`. */
  by: string
  before: Revision
  after: Revision
  edition: Written
  people: Recipient[]
}

/** @returns the ids of those who get a letter, with its kind */
export function notificationsAfterStep(told: Told): { to: string; kind: NotificationKind }[] {
  const { before, people, by, edition } = told
  const kind = kindOf(told)
  if (!kind) return []
  const isAuthor = ({ id }: Recipient) => before.authors.includes(id)
  const scheduler = before.schedule?.by
  const wanted: Record<StepLetter, (person: Recipient) => boolean> = {
    review: (person) => mayReview(person, edition) && !isAuthor(person),
    'changes-requested': isAuthor,
    approved: (person) => isAuthor(person) || has(person, 'publisher'),
    published: isAuthor,
    // Nobody need be left of those two: publishers can schedule it anew.
    'schedule-failed': (person) =>
      isAuthor(person) ||
      person.id === scheduler ||
      (by.startsWith('system:') && has(person, 'publisher')),
    emergency: (person) =>
      isAuthor(person) || mayReview(person, edition) || has(person, 'publisher'),
  }
  return people
    .filter((person) => person.id !== by && wanted[kind](person))
    .map(({ id }) => ({ to: id, kind }))
}

function kindOf({ event, by, before, after }: Told): StepLetter | undefined {
  if (before.schedule?.publish && !after.schedule && after.state !== 'published') {
    // An edit took it off the schedule, or the time came and it could not be published.
    return by.startsWith('system:') || after.state === 'draft' ? 'schedule-failed' : undefined
  }
  if (event === 'cancel-schedule' && by.startsWith('system:')) return 'schedule-failed'
  switch (event) {
    case 'submit':
      return 'review'
    case 'request-changes':
      return 'changes-requested'
    case 'approve':
      return 'approved'
    case 'publish':
      return by.startsWith('system:') ? undefined : 'published'
    case 'emergency-publish':
      return 'emergency'
    case 'withdraw':
    case 'schedule':
    case 'cancel-schedule':
    case 'approve-afterwards':
    case 'unpublish':
    case 'edit':
    case 'restore':
      return undefined
    default:
      return event satisfies never
  }
}

/** What is said in a conversation; `answers` is the comment that began the thread. */
export type Said = {
  id: string
  by: string
  answers?: string | null
  resolved?: unknown
  /** It asks the author about a segment. */
  kind?: string | null
}

/**
 * An answer is told to those who wrote in its thread; a question about a segment to the editors; another
 * comment to the authors of the revision and to those in the threads that are still open.
 *
 * @param conversation all that was said about the edition
 */
export function notificationsAfterComment({
  comment,
  conversation,
  authors,
  people,
}: {
  comment: Said
  conversation: Said[]
  authors: string[]
  people: Recipient[]
}): { to: string; kind: 'comment' | 'answer' | 'question' }[] {
  if (comment.kind) {
    return people
      .filter((person) => person.id !== comment.by && has(person, 'editor'))
      .map(({ id }) => ({ to: id, kind: 'question' }))
  }
  const threadOf = ({ id, answers }: Said) => answers ?? id
  const settled = new Set(conversation.filter(({ resolved }) => resolved).map(threadOf))
  const listening = conversation.filter((said) =>
    comment.answers ? threadOf(said) === comment.answers : !settled.has(threadOf(said)),
  )
  const wanted = new Set([...listening.map(({ by }) => by), ...(comment.answers ? [] : authors)])
  const kind = comment.answers ? 'answer' : 'comment'
  return people
    .filter((person) => wanted.has(person.id) && person.id !== comment.by && mayReadDrafts(person))
    .map(({ id }) => ({ to: id, kind }))
}
