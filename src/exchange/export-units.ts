/** The units of a translation as they are exported. */
import type { EditionCollection } from '../content/model'
import { type Label, labelled } from '../segments/labels'
import type { TranslationRecord } from '../segments/record'
import { type Content, segmentsOf } from '../segments/segments'
import type { Unit } from '../segments/unit'

/**
 * Makes a unit of each segment.
 *
 * @param source the edition that the records follow; a segment without a record is left out
 */
export function exportUnits(
  collection: EditionCollection,
  {
    source,
    records,
    label,
    said = new Map(),
  }: {
    source: Content
    records: readonly TranslationRecord[]
    label: Label
    /** What was asked and answered about segments, by their ids. */
    said?: ReadonlyMap<string, readonly string[]>
  },
): Unit[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return segmentsOf(collection, source).flatMap((segment): Unit[] => {
    const record = byId.get(segment.id)
    if (!record) return []
    const { id, codes, note } = segment
    const { target, state, previousSource, own } = record
    return [
      {
        id,
        source: labelled(segment.source, codes, label),
        ...(previousSource && { previousSource }),
        target: labelled(target, { ...codes, ...own }, label),
        state,
        note: [note, ...(said.get(id) ?? [])].join('\n'),
      },
    ]
  })
}
