/**
 * Who is told what after a step (design, section 4): whoever has to act next, and whoever waits to
 * hear. One letter per person and event; nobody is told what they did themselves.
 */
import type { Event } from './machine'
import type { Revision } from './revision'
import { has, mayReview, type Person, type Written } from './roles'

export const letterKinds = [
  'review',
  'changes-requested',
  'approved',
  'published',
  'schedule-failed',
  'emergency',
] as const
export type LetterKind = (typeof letterKinds)[number]

export type Reader = Person & { id: string }

type Told = {
  event: Event
  /** Who took the step: the id of an account, or `system:…`. */
  by: string
  before: Revision
  after: Revision
  edition: Written
  people: Reader[]
}

/** @returns the ids of those who get a letter, with its kind */
export function lettersAfter(told: Told): { to: string; kind: LetterKind }[] {
  const { before, people, by, edition } = told
  const kind = kindOf(told)
  if (!kind) return []
  const isAuthor = ({ id }: Reader) => before.authors.includes(id)
  const scheduler = before.schedule?.by
  const wanted: Record<LetterKind, (person: Reader) => boolean> = {
    review: (person) => mayReview(person, edition) && !isAuthor(person),
    'changes-requested': isAuthor,
    approved: (person) => isAuthor(person) || has(person, 'publisher'),
    published: isAuthor,
    'schedule-failed': (person) => isAuthor(person) || person.id === scheduler,
    emergency: (person) =>
      isAuthor(person) || mayReview(person, edition) || has(person, 'publisher'),
  }
  return people
    .filter((person) => person.id !== by && wanted[kind](person))
    .map(({ id }) => ({ to: id, kind }))
}

function kindOf({ event, by, before, after }: Told): LetterKind | undefined {
  if (before.schedule?.publish && !after.schedule && after.state !== 'published') {
    // An edit took it off the schedule, or the time came and it could not be published.
    return by.startsWith('system:') || after.state === 'draft' ? 'schedule-failed' : undefined
  }
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
    default:
      return undefined
  }
}
