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
  /** Whether readers have it, in this revision or an earlier one. */
  isPublic?: boolean
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
  /** Who translates all of it: an account. Then the names of all who translate some of it, and the first date. */
  assignee: string | null
  assigneeName: string | null
  due: string | null
}

/** A cell without what is said of it elsewhere: to whom it is assigned. */
export type StandingCell = Omit<Cell, 'assignee' | 'assigneeName' | 'due'>

/** What readers have of a content, whatever its translations say. */
export type Shown = { isPage: boolean; sourceIsPublic: boolean }

const usual: Shown = { isPage: false, sourceIsPublic: true }

/** The cell of a translation. */
export function translationCell(
  { id, state, progress, isPublic = false, at, by }: StandingEdition,
  shown: Shown = usual,
): StandingCell {
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
    urgency: urgencyOf(standing, since, exposureOf(isPublic, shown)),
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
export function missingCell(
  sourceState: State,
  firstPublished?: string | null,
  shown: Shown = usual,
): StandingCell {
  if (sourceState === 'unpublished') return { ...nothing, state: 'idle' }
  const since = firstPublished ?? null
  const urgency = urgencyOf('missing', since, exposureOf(false, shown))
  return { ...nothing, state: 'missing', since, urgency }
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

/** What readers have while a translation waits, the worst first: the order of the queue within a status. */
export const exposures = [
  'page-in-this-language',
  'answer-in-this-language',
  'page-in-source-language',
  'answer-in-source-language',
  'nothing',
] as const
export type Exposure = (typeof exposures)[number]

/**
 * What readers see of a translation that is not done: its earlier words, which the source may say no more;
 * the source’s own, in another language; or nothing, where the source is not public either.
 */
export function exposureOf(isPublic: boolean, { isPage, sourceIsPublic }: Shown): Exposure {
  if (isPublic) return isPage ? 'page-in-this-language' : 'answer-in-this-language'
  if (!sourceIsPublic) return 'nothing'
  return isPage ? 'page-in-source-language' : 'answer-in-source-language'
}

/** More than any time in milliseconds until the year 2200. */
const tier = 10_000_000_000_000
const place = tier * exposures.length

/** By status, then by what readers have, then the oldest: what comes first is the smallest number. */
function urgencyOf(standing: Status, since: string | null, exposure: Exposure): number {
  const time = since ? Date.parse(since) : tier - 1
  const within = exposures.indexOf(exposure) * tier + Math.min(Math.max(0, time), tier - 1)
  return statuses.indexOf(standing) * place + within
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

/** Whether it is its translator who has something to do. */
export function isTranslatorsTurn({ state }: Pick<Cell, 'state'>): boolean {
  return translatorsTurn.some((each) => each === state)
}

/** Whether what was assigned is done: published since. */
export function isFulfilled({ at }: { at: string }, { state, since }: StandingCell): boolean {
  if (state === 'source' || state === 'idle') return true
  return state === 'up-to-date' && since !== null && Date.parse(since) > Date.parse(at)
}
