/** Updates the records of a translation by what its source published since. */
import type { EditionCollection } from '../content/model'
import { hasTarget, isOpen, type Records, type TranslationRecord } from './record'
import { type Content, segmentsOf } from './segments'
import { follow, retire, takenOut } from './staleness'
import { segmentStates } from './unit'

/** A published version of a source edition. */
export type SourcePublication = {
  revision: number
  /** ISO 8601, UTC. */
  at: string
  updateType: 'major' | 'minor'
  content: Content
}

export type CaughtUp = Records & {
  /** Whether a major update is among what was followed. */
  major: boolean
  /** What major updates took out of the source, each with the time of the first that did. */
  takenOut: readonly TranslationRecord[]
}

/** Applies every publication that the records have not followed yet, in order of revision. */
export function caughtUp(
  collection: EditionCollection,
  { records, retired = [], ...kept }: Records,
  publications: readonly SourcePublication[],
): CaughtUp {
  return publications
    .filter(({ revision }) => revision > kept.sourceRevision)
    .sort((one, other) => one.revision - other.revision)
    .reduce<CaughtUp>(
      (before, { revision, at, updateType, content }) => {
        const segments = segmentsOf(collection, content)
        const outdates = updateType === 'major'
        const gone = outdates ? takenOut(before.records, segments) : []
        const publication = { outdates, at, retired: before.retired ?? [] }
        return {
          ...(before.structure && { structure: before.structure }),
          sourceRevision: revision,
          records: follow(before.records, segments, publication),
          retired: retire(before.records, segments, publication),
          major: before.major || outdates,
          takenOut: [...before.takenOut, ...gone.map((record) => ({ ...record, since: at }))],
        }
      },
      { ...kept, records: [...records], retired, major: false, takenOut: [] },
    )
}

/** Whether two sets of records differ in a state or anything else that a translator has to know. */
export function statesDiffer(
  before: readonly TranslationRecord[],
  after: readonly TranslationRecord[],
): boolean {
  const spelled = (records: readonly TranslationRecord[]) =>
    records.map(({ id, state }) => (isOpen({ state }) ? `${state} ${id}` : state)).join('\n')
  return spelled(before) !== spelled(after)
}

/** Whether two sets of records differ in what is open: dashboards count it. */
export function openDiffers(
  before: readonly TranslationRecord[],
  after: readonly TranslationRecord[],
): boolean {
  const counted = (records: readonly TranslationRecord[]) =>
    segmentStates
      .filter((state) => isOpen({ state }))
      .map((state) => records.filter((each) => each.state === state).length)
  return String(counted(before)) !== String(counted(after))
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

/**
 * Whether a published major update of the source changed or brought this segment, and it was not
 * followed yet.
 */
export function isBehind({ state, since }: TranslationRecord): boolean {
  return state === 'outdated' || (state === 'missing' && since !== undefined)
}

/**
 * The segments in which public words are behind their source: they say something else than it does,
 * lack what it has, or still have what it no longer says. A "no change needed" of exactly the words
 * that readers see ends that; for what was taken out only a publication does.
 *
 * @param published the records of the published words, as they were published
 * @param now the same, caught up with the source
 * @param latest the records of the latest revision, caught up as well
 */
export function behind(
  published: readonly TranslationRecord[],
  now: CaughtUp,
  latest: readonly TranslationRecord[],
): TranslationRecord[] {
  const confirmed = new Map(
    latest.filter(({ state }) => state === 'done').map((record) => [record.id, record]),
  )
  const shown = new Set(published.filter(hasTarget).map(({ id }) => id))
  const today = new Set(now.records.map(({ id }) => id))
  const lacking = now.records.filter((record) => {
    const held = confirmed.get(record.id)
    const same = held && JSON.stringify(held.target) === JSON.stringify(record.target)
    // Taken out once and put back since: readers had it all the time.
    const putBack = record.state === 'missing' && shown.has(record.id)
    return isBehind(record) && !same && !putBack
  })
  return [...lacking, ...now.takenOut.filter(({ id }) => !today.has(id))]
}
