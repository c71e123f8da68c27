/** How the records of a translation follow what its source published since. */
import type { EditionCollection } from '../content/reference'
import { isOpen, type Records, type TranslationRecord } from './record'
import { type Content, segmentsOf } from './segments'
import { follow } from './staleness'

/** A published version of a source edition. */
export type SourcePublication = {
  revision: number
  /** ISO 8601, UTC. */
  at: string
  updateType: 'major' | 'minor'
  content: Content
}

/** The records after every publication that they have not followed yet, in order of revision. */
export function caughtUp(
  collection: EditionCollection,
  kept: Records,
  publications: readonly SourcePublication[],
): Records {
  return publications
    .filter(({ revision }) => revision > kept.sourceRevision)
    .sort((one, other) => one.revision - other.revision)
    .reduce<Records>(
      ({ records }, { revision, at, updateType, content }) => ({
        sourceRevision: revision,
        records: follow(records, segmentsOf(collection, content), {
          outdates: updateType === 'major',
          at,
        }),
      }),
      kept,
    )
}

/** Whether anything that a translator has to know is other than it was. */
export function statesDiffer(
  before: readonly TranslationRecord[],
  after: readonly TranslationRecord[],
): boolean {
  const spelled = (records: readonly TranslationRecord[]) =>
    records.map(({ id, state }) => (isOpen({ state }) ? `${state} ${id}` : state)).join('\n')
  return spelled(before) !== spelled(after)
}

/**
 * Whether somebody said, or took back, that words hold although their source changed: then what
 * readers are told is another thing, without any publication.
 */
export function confirmationsDiffer(
  before: readonly TranslationRecord[],
  after: readonly TranslationRecord[],
): boolean {
  const held = new Map(before.map((record) => [record.id, record]))
  // Words for an older source that are confirmed as they are: they may be those that readers have.
  const sameWords = ({ id, target, state }: TranslationRecord) => {
    const was = held.get(id)
    const confirmed = state === 'done' && was && was.state !== 'done' && was.previousSource
    return confirmed && JSON.stringify(was.target) === JSON.stringify(target)
  }
  const unchanged = (records: readonly TranslationRecord[]) =>
    records.flatMap(({ id, state, origin }) =>
      state === 'done' && origin === 'no-change' ? [id] : [],
    )
  return after.some(sameWords) || unchanged(before).join() !== unchanged(after).join()
}

/** Whether a major update of the source changed or brought this segment, and nobody followed yet. */
export function isBehind({ state, since }: TranslationRecord): boolean {
  return state === 'outdated' || (state === 'missing' && since !== undefined)
}

/**
 * The segments in which public words are behind their source, and not yet confirmed by a "no
 * change needed" of exactly the words that readers see.
 *
 * @param inPublic the records of the published words, caught up with the source
 * @param latest the records of the latest revision, caught up as well
 */
export function behind(
  inPublic: readonly TranslationRecord[],
  latest: readonly TranslationRecord[],
): TranslationRecord[] {
  const confirmed = new Map(
    latest.filter(({ state }) => state === 'done').map((record) => [record.id, record]),
  )
  return inPublic.filter((record) => {
    const now = confirmed.get(record.id)
    const same = now && JSON.stringify(now.target) === JSON.stringify(record.target)
    return isBehind(record) && !same
  })
}
