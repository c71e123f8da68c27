/** The translation status of a content in a language, and its priority (design, section 6). */

import type { State } from '../revision/revision'
import type { FollowedStructure } from '../segments/record'

/** Of translations, the most urgent first. */
export const statuses = [
  'outdated',
  'changes-requested',
  'in-translation',
  'missing',
  'in-review',
  'ready',
  'unpublished',
  'up-to-date',
] as const
export type Status = (typeof statuses)[number]

/** What somebody still has to do: a translator, a reviewer or a publisher. */
export const openStatuses = statuses.slice(0, statuses.indexOf('unpublished'))

/** Type guard: whether a value names a status. */
export function isStatus(value: unknown): value is Status {
  return statuses.some((standing) => standing === value)
}

/** What an edition has to say for where it stands: its latest revision. Times are ISO 8601, UTC. */
export type StandingEdition = {
  id: string
  state: State
  /** Segments; nothing for a source. */
  progress?: {
    open?: number | null
    outdated?: number | null
    since?: string | null
    structure?: FollowedStructure | null
  } | null
  /** The last step. */
  at?: string | null
  by?: string | null
}

/** A language's part of a row. */
export type Cell = {
  /** `source`: others are translated from it. `idle`: no edition, and nothing to translate. */
  state: Status | 'source' | 'idle'
  edition: string | null
  open: number | null
  outdated: number | null
  /** Since when it stands there; of what is missing, when its source was first published. */
  since: string | null
  by: string | null
  /** What of its source's structure it took over by itself, and when. */
  structure: FollowedStructure | null
  structureAt: string | null
  /** Sorts and selects in one index; nothing for what no translator has to do with. */
  urgency: number | null
  /** Who translates it until when: an account with its name, and a moment. */
  assignee: string | null
  assigneeName: string | null
  due: string | null
}

/** A cell without what is said of it elsewhere: to whom it is assigned. */
export type StandingCell = Omit<Cell, 'assignee' | 'assigneeName' | 'due'>

/** The cell of a translation. */
export function translationCell({ id, state, progress, at, by }: StandingEdition): StandingCell {
  const standing = standingOf(state, progress)
  const since = (standing === 'outdated' && progress?.since) || at || null
  return {
    state: standing,
    edition: id,
    open: progress?.open ?? null,
    outdated: progress?.outdated ?? null,
    since,
    by: by ?? null,
    structure: progress?.structure ?? null,
    structureAt: progress?.structure?.at ?? null,
    urgency: urgencyOf(standing, since),
  }
}

function standingOf(state: State, progress: StandingEdition['progress']): Status {
  if (state === 'unpublished') return state
  // What is reviewed, approved or public has no outdated segments, unless in an emergency.
  // A wholly rewritten text has none either: its readers have what was said before.
  if (progress?.outdated || progress?.since) return 'outdated'
  switch (state) {
    case 'in-review':
    case 'changes-requested':
      return state
    case 'approved':
    case 'scheduled':
      return 'ready'
    case 'published':
      return progress?.open ? 'in-translation' : 'up-to-date'
    case 'draft':
      return 'in-translation'
  }
}

/** The cell of the source edition. */
export function sourceCell({ id, at, by }: StandingEdition): StandingCell {
  return { ...nothing, state: 'source', edition: id, since: at ?? null, by: by ?? null }
}

/**
 * The cell of a language without an edition.
 *
 * @param firstPublished of the source; drafts come after everything that readers wait for
 */
export function missingCell(sourceState: State, firstPublished?: string | null): StandingCell {
  if (sourceState === 'unpublished') return { ...nothing, state: 'idle' }
  const since = firstPublished ?? null
  return { ...nothing, state: 'missing', since, urgency: urgencyOf('missing', since) }
}

const nothing = {
  edition: null,
  open: null,
  outdated: null,
  since: null,
  by: null,
  structure: null,
  structureAt: null,
  urgency: null,
} satisfies Partial<StandingCell>

/** More than any time in milliseconds until the year 2200. */
const place = 10_000_000_000_000

/** The oldest of the most urgent kind is the smallest number. */
function urgencyOf(standing: Status, since: string | null): number {
  const time = since ? Date.parse(since) : place - 1
  return statuses.indexOf(standing) * place + Math.min(Math.max(0, time), place - 1)
}

/** The range of priorities of some statuses. */
export function priorities(first: Status, last: Status = first): { from: number; to: number } {
  return { from: statuses.indexOf(first) * place, to: (statuses.indexOf(last) + 1) * place }
}

/** Where it is the turn of whoever translates. */
export const translatorsTurn = [
  'outdated',
  'changes-requested',
  'in-translation',
  'missing',
] as const satisfies Status[]

export function isTranslatorsTurn({ state }: Pick<Cell, 'state'>): boolean {
  return translatorsTurn.some((each) => each === state)
}

/** Whether what was assigned is done: published since. */
export function isFulfilled({ at }: { at: string }, { state, since }: StandingCell): boolean {
  if (state === 'source' || state === 'idle') return true
  return state === 'up-to-date' && since !== null && Date.parse(since) > Date.parse(at)
}
