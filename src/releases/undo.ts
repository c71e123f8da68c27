/**
 * What undoing a release does to each of its members (design, section 11): the words that readers had
 * before it come back, what it was the first to publish is taken back, what it took back is published
 * again. What somebody has written or published since is never overwritten: then the member says why it
 * stays as it is.
 */
import type { Refusal } from '../refusals/refusal'
import type { Unpublishing } from '../revision/revision'
import { type Event, isPublication } from '../revision/steps'
import { refusal } from './refusals'
import type { MemberAction } from './release'

/** A version of an edition, as far as its undoing asks. */
export type PastVersion = {
  id: string
  revision: number
  event: Event | undefined
  by: string
  name: string
  /** ISO 8601, UTC. */
  at: string
  digest: string
  /** Of the words that readers had then; nothing where they had none. */
  publicDigest: string | null
  /** Whether these are words that readers read. */
  isPublished: boolean
  unpublish?: Unpublishing
}

export type Undoing =
  /** The words of a version come back; nothing to restore where they stand there already. */
  | {
      kind: 'restore' | 'publish-again'
      to: PastVersion
      restores: boolean
      /** The notice under which readers had the words. */
      withdraw?: Unpublishing
    }
  | { kind: 'unpublish'; unpublish: Unpublishing | undefined }

export type UndoingKind = Undoing['kind']

/** Follows a source by itself, and writes no word. */
const follower = 'system:translation'

/**
 * @param history all versions, the oldest first
 * @param releasedAt the moment of the release, which all its members have
 */
export function undoingOf(
  action: MemberAction,
  history: readonly PastVersion[],
  releasedAt: string,
): Undoing | Refusal {
  const isOfRelease = ({ at, event }: PastVersion) =>
    at === releasedAt && (event === 'unpublish' || isPublication(event))
  const released = history.findIndex(isOfRelease)
  const earlier = history.slice(0, Math.max(released, 0))
  // An undoing takes two steps with a member that it publishes and withdraws.
  const since = history
    .slice(history.findLastIndex(isOfRelease) + 1)
    .filter(({ by }) => by !== follower)
  const latest = history.at(-1)
  if (released < 0 || !latest) return refusal('undo-missing')
  const later = since.find(({ event }) => isPublication(event) || event === 'unpublish')
  if (later) return refusal('undo-published-since', { facts: { name: later.name } })

  const before = earlier.at(-1)
  const known = before?.publicDigest
    ? earlier.findLast(({ isPublished }) => isPublished)
    : undefined
  if (!known) {
    if (action.unpublish) return refusal('undo-missing')
    const unpublish = earlier.findLast(({ event }) => event === 'unpublish')?.unpublish
    return { kind: 'unpublish', unpublish }
  }
  const kind = action.unpublish ? 'publish-again' : 'restore'
  const lately = earlier.findLast(({ event }) => isPublication(event) || event === 'unpublish')
  // Public, and last taken back: it was withdrawn, so words and notice come back together.
  const withdraw =
    kind === 'restore' && lately?.event === 'unpublish' ? lately.unpublish : undefined
  const goingBack = { kind, to: known, ...(withdraw && { withdraw }) } as const
  const restores = known.digest !== latest.digest
  if (!restores) {
    // The same words twice: what the release published is what readers had.
    const nothing = kind === 'restore' && !withdraw && latest.publicDigest === known.digest
    return nothing ? refusal('undo-same-words') : { ...goingBack, restores }
  }
  const inTheMaking = action.unpublish && before?.digest !== before?.publicDigest
  const writer = since.findLast(({ event }) => event === 'edit' || event === 'restore') ?? before
  const edited = since.some(({ event }) => event === 'edit' || event === 'restore')
  return edited || inTheMaking
    ? refusal('undo-edited', { facts: { name: writer?.name ?? '' } })
    : { ...goingBack, restores }
}

/** What a counter-release has to say about a member, and what is said for all where nothing is said here. */
export function actionOf(undoing: Undoing, explanation: string): MemberAction {
  if (undoing.kind !== 'unpublish') {
    return { publish: {}, ...(undoing.withdraw && { withdraw: undoing.withdraw }) }
  }
  return { unpublish: undoing.unpublish ?? { kind: 'gone', explanation } }
}
