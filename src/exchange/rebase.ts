/**
 * Rebases what was done outside onto the records of today, as if it had been done here on the day
 * of the export.
 */
import type { EditionCollection } from '../content/model'
import { sameInlines } from '../segments/inline-nodes'
import { caughtUp, type SourcePublication } from '../segments/publications'
import type { Records, TranslationRecord } from '../segments/record'
import { type Content, segmentsOf } from '../segments/segments'
import { follow } from '../segments/staleness'
import type { SegmentEdit } from '../translation/segment-edits'

/** A segment on the source of today: as it went out, and as it came back. */
export type Rebased = { before?: TranslationRecord; after?: TranslationRecord }

/**
 * Finds for each edited segment what it is today.
 *
 * @param sent the records that went out
 * @param edited the same, after what was done outside
 * @returns for each edited segment, by the id under which it went out, what it is today; neither
 *   where the source no longer has it
 */
export function rebaseOntoToday(
  collection: EditionCollection,
  {
    sent,
    edited,
    edits,
    publications,
    here,
    stamp,
  }: {
    sent: Records
    edited: readonly TranslationRecord[]
    edits: readonly SegmentEdit[]
    publications: readonly SourcePublication[]
    here: { source: Content }
    stamp: { at: string }
  },
): Map<string, Rebased> {
  if (edits.length === 0) return new Map()
  const { sourceRevision } = sent
  const segments = segmentsOf(collection, here.source)
  const today = (records: readonly TranslationRecord[]) => {
    const followed = caughtUp(collection, { sourceRevision, records: [...records] }, publications)
    return follow(followed.records, segments, { outdates: true, at: stamp.at })
  }
  const [before, after] = [today(sent.records), today(edited)]
  // Where each segment went: its id travels in the place of its words.
  const named = today(sent.records.map((record) => ({ ...record, target: [record.id] })))
  const places = new Map(named.map(({ target: [id] }, index) => [id, index]))
  return new Map(
    edits.map(({ id }): [string, Rebased] => {
      const place = places.get(id) ?? -1
      const [then, now] = [before[place], after[place]]
      return [id, { ...(then && { before: then }), ...(now && { after: now }) }]
    }),
  )
}

/**
 * Whether both sides changed a segment: the words here are neither those sent out nor those that
 * came; or an older file has other words for what was brought up to date here.
 */
export function bothChanged(current: TranslationRecord, { before, after }: Rebased): boolean {
  const says = (record?: TranslationRecord) =>
    record !== undefined && sameInlines(record.target, current.target)
  const { origin, state } = current
  const filledIn = (origin === 'memory' || origin === 'machine') && state !== 'done'
  if (says(after) || filledIn) return false
  const broughtUpToDate = after?.state === 'outdated' && before?.state === 'outdated'
  return !says(before) || (broughtUpToDate && state !== 'outdated')
}
