/** Entries of the calendar: what is planned for a moment, and what was planned and cannot happen any more. */
import type { EditionCollection } from '../content/model'
import type { Language } from '../i18n/languages'
import type { Why } from '../workflow/lapse'
import { dayOf } from './month'

export type EntryKind = 'publish' | 'unpublish' | 'release'

export type Entry = {
  of: EditionCollection | 'releases'
  /** The id of the edition or release. */
  target: string
  kind: EntryKind
  /** The moment; ISO 8601, UTC. */
  at: string
  title: string
  /** A release has editions of several. */
  language?: Language
  /** Who scheduled it. */
  by: { id: string; name: string }
  /** Editions of a release. */
  members?: number
  /** Counts every change of the edition or release. */
  revision: number
  /** When anything about it was changed last; ISO 8601, UTC. */
  changed: string
  /** Why it will not happen. */
  lapsed?: { why: Why; words?: string }
}

/** The same for as long as it is about the same thing, whatever becomes of its moment or title. */
export function idOf({ of, target, kind }: Pick<Entry, 'of' | 'target' | 'kind'>): string {
  return `${of}-${target}-${kind}`
}

/** Where it leads to in the admin. */
export function pathOf({ of, target }: Pick<Entry, 'of' | 'target'>): string {
  return of === 'releases' ? `/admin/releases/${target}` : `/admin/collections/${of}/${target}`
}

/** By moment; what falls on one moment has one order always. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const key = (entry: Entry) => `${new Date(entry.at).toISOString()} ${idOf(entry)}`
  return [...entries].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** Entries in their order, by their days in a time zone. */
export function byDay(entries: readonly Entry[], timeZone: string): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>()
  for (const entry of inOrder(entries)) {
    const day = dayOf(entry.at, timeZone)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}
