/**
 * What may go into the trash: drafts that readers never had, and that nothing else waits for. What was
 * public is unpublished instead, so that its past can be told.
 */
import { refusal as contentRefusal } from '../content/refusals'
import type { Refusal } from '../refusals/refusal'
import type { State } from '../revision/revision'
import { refusal } from './refusals'

/** What a write asks of the trash, by the field that Payload keeps of it. */
export type Move = 'into' | 'out'

/**
 * What a write asks of the trash.
 *
 * @param data of the write; forms send an empty `deletedAt` along with the words
 * @param trash whether the write also looks at what is in the trash, as restoring does
 * @returns nothing where it is a write of words
 */
export function moveAsked(
  data: Record<string, unknown> | undefined,
  trash: boolean | undefined,
): Move | undefined {
  if (data?.deletedAt) return 'into'
  return trash && data?.deletedAt === null ? 'out' : undefined
}

/** What may stand beside the move. Everything else would be words, and lost with it. */
const besides: readonly string[] = ['deletedAt', '_status', 'revision']

/** Whether a write moves to the trash or back, and says nothing else. */
export function movesAlone(data: Record<string, unknown>): boolean {
  return Object.keys(data).every((field) => besides.includes(field))
}

/** What is known of an edition that is to go into the trash. */
export type Discarded = {
  firstPublishedAt?: string | null
  state: State
  /** The title of one edition that shows it, links to it or is translated from it, and how many there are. */
  users: { title: string; count: number } | undefined
  /** The name of an open release that it belongs to. */
  release: string | undefined
}

/** @returns why it cannot go into the trash; nothing where it can */
export function whyNotTrashed(edition: Discarded): Refusal | undefined {
  const { firstPublishedAt, state, users, release } = edition
  if (firstPublishedAt) return contentRefusal('was-published')
  if (state === 'scheduled') return refusal('trash-scheduled')
  if (release !== undefined) return refusal('trash-in-release', { facts: { name: release } })
  return users && contentRefusal('still-used', { facts: users })
}
