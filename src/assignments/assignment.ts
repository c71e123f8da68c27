/** Who translates a content into a language until when: who may say so, and what a person hears of it. */
import type { EditionCollection } from '../content/model'
import type { Language } from '../i18n/languages'
import { has, mayReview, mayWrite, type Person } from '../workflow/roles'

/** A content in a language. */
export type Work = { kind: EditionCollection; contentId: string; language: Language }

export type Assignment = Work & {
  /** The ids of segments, where it is about these alone; see `segment-set.ts`. */
  segments?: string[] | null
  /** The id of an account, and what it is called. */
  assignee: string
  name: string
  /** ISO 8601, UTC */
  due?: string | null
  note?: string | null
  /** Who assigned it, and when. */
  by: string
  byName: string
  at: string
  /** When the assignee hears of the date that comes, or has passed; nothing where that is said. */
  remindAt?: string | null
}

/** Whether a person can be given work in a language: whoever may write translations into it. */
export function canTranslateInto(person: Person | null | undefined, language: Language): boolean {
  return has(person, 'translator') && mayWrite(person, { language, sourceLanguage: language })
}

/** Whether a person may give work in a language to anybody who can do it, and take it back. */
export function mayAssignOthers(person: Person | null | undefined, language: Language): boolean {
  return has(person, 'editor', 'publisher', 'admin') || mayReview(person, { language })
}

/**
 * Whether a person may assign: those who plan, anybody; translators themselves, where nobody else has it.
 *
 * @param to the id of an account; nobody takes the assignment back
 * @param assigned who has it, or a part of it, now
 */
export function mayAssign(
  person: (Person & { id: string }) | null | undefined,
  {
    language,
    to,
    assigned = [],
  }: { language: Language; to?: string; assigned?: readonly string[] },
): boolean {
  if (mayAssignOthers(person, language)) return true
  if (!person || !canTranslateInto(person, language)) return false
  return [to ?? person.id, ...assigned].every((id) => id === person.id)
}

/** Those to whom a person may assign, of all who translate into the language; themselves first. */
export function assignableBy<Account extends { id: string }>(
  person: (Person & { id: string }) | null | undefined,
  language: Language,
  translators: readonly Account[],
): Account[] {
  const self = translators.filter(({ id }) => id === person?.id)
  if (!mayAssignOthers(person, language)) return self
  return [...self, ...translators.filter(({ id }) => id !== person?.id)]
}

/** How long before the date somebody is reminded, in milliseconds. */
const before = 24 * 60 * 60_000

/** When somebody hears of a date next: a day before it, then when it has passed. */
export function nextReminder(due: string | null | undefined, now: Date): string | null {
  if (!due) return null
  const end = Date.parse(due)
  const soon = end - before
  const next = [soon, end].find((time) => time > now.getTime())
  return next === undefined ? null : new Date(next).toISOString()
}

/** Whether an assignment has a due date, and it has passed. */
export function isOverdue({ due }: { due?: string | null }, now: Date): boolean {
  return Boolean(due) && Date.parse(String(due)) <= now.getTime()
}

/** Orders what somebody has to do: the earliest date first, what has none in the order in which it came. */
export function dueFirst<Assigned extends { due?: string | null }>(
  work: readonly Assigned[],
): Assigned[] {
  const time = ({ due }: Assigned) => (due ? Date.parse(due) : Number.POSITIVE_INFINITY)
  const order = (one: Assigned, other: Assigned) => {
    const [a, b] = [time(one), time(other)]
    return a === b ? 0 : a < b ? -1 : 1
  }
  return work.toSorted(order)
}
