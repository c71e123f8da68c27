/**
 * What a release is: a set of editions, each with what shall happen to it, that goes live together or
 * not at all (design, section 11). It adds no right and no exception: each member needs the approval of
 * exactly its digest. Times are ISO 8601 in UTC, people are ids of accounts with the name of then.
 */
import type { Publication, Unpublishing } from '../revision/revision'

export const releaseStates = [
  'open',
  'ready',
  'scheduled',
  'published',
  'undone',
  'given-up',
] as const
export type ReleaseState = (typeof releaseStates)[number]

/** In which members may come and go, or wait for their moment. */
export const livingStates = ['open', 'ready', 'scheduled'] as const satisfies ReleaseState[]

/** Whether it still waits for something: it is neither published nor given up. */
export function isLiving({ state }: { state: ReleaseState }): boolean {
  return livingStates.some((living) => living === state)
}

type Mark = { by: string; name: string; at: string }

/** What the state machine decides about. */
export type Release = {
  state: ReleaseState
  /** How many editions it has. */
  members: number
  /** How many of them could not be published as they stand: not approved, changed, gone. */
  unready: number
  schedule: (Mark & { due: string }) | null
  /** Whether it is a counter-release: it takes another one back. */
  isCounter?: boolean
  /** Whether a counter-release waits that takes this one back. */
  isBeingUndone?: boolean
}

export const openRelease: Release = { state: 'open', members: 0, unready: 0, schedule: null }

/**
 * What shall happen to a member. Nothing said: published, as the release says for all. Only an undoing publishes and
 * withdraws in one: that is how readers had it before.
 */
export type MemberAction =
  | { publish: Partial<Publication>; withdraw?: Unpublishing; unpublish?: undefined }
  | { unpublish: Unpublishing; publish?: undefined }

/** Editions of one release: what one transaction carries. */
export const mostMembers = 1000
