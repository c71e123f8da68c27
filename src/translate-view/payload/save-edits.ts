/** Saves work on segments: what the translate view, an imported file and a machine do alike. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import type { Refusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import { cleanTarget } from '../../segments/clean-target'
import type { TranslatedDocument } from '../../segments/translated-document'
import { type Followed, recordsOfToday } from '../../translation/payload/current-records'
import { saveRecords } from '../../translation/payload/save-records'
import { refusal as translationRefusal } from '../../translation/refusals'
import { fillRepetitions } from '../../translation/repetitions'
import {
  applyEdits,
  type EditFault,
  type FindingsOf,
  type SegmentEdit,
} from '../../translation/segment-edits'
import { codesRefusal } from '../../translation/submit-blockers'
import { refusal } from '../refusals'

type Worked = { translation: TranslatedDocument; followed: Followed }

/**
 * Applies edits to a translation and saves it, all of them or none: what this endpoint, a file and
 * a machine do, on behalf of the request's person.
 *
 * @param followed the records as they are today
 * @param findingsOf what the checks find; needed where findings are set aside
 * @returns the translation after it, or what is wrong with the edits
 * @throws 403, and 409 where somebody saved since `translation` was read
 */
export async function saveEdits(
  {
    collection,
    translation,
    followed,
    edits,
    findingsOf,
  }: Worked & {
    collection: EditionCollection
    edits: readonly SegmentEdit[]
    findingsOf?: FindingsOf | undefined
  },
  req: PayloadRequest,
): Promise<Worked | { faults: [EditFault, ...EditFault[]] }> {
  const who = { ...signatureFrom(req), at: new Date().toISOString() }
  const clean = cleanEdits(collection, followed, edits)
  const { records, faults } = applyEdits(followed.records, clean, who, findingsOf)
  const [first, ...others] = faults
  if (first) return { faults: [first, ...others] }
  const confirmed = new Set(edits.filter(confirms).map(({ id }) => id))
  const after = { ...followed, records: fillRepetitions(records, confirmed) }
  const confirmedAt = confirmed.size > 0 ? who.at : undefined
  const saved = await saveRecords({ collection, translation, after, confirmedAt }, req)
  return { translation: saved, followed: (await recordsOfToday(collection, saved, req)) ?? after }
}

const confirms = ({ state, noChange }: SegmentEdit) => state === 'done' || noChange === true

/** A draft is saved while somebody types: its ends stay. */
function cleanEdits(
  collection: EditionCollection,
  { records }: Followed,
  edits: readonly SegmentEdit[],
): SegmentEdit[] {
  const fields = new Map(records.map(({ id, field }) => [id, field]))
  return edits.map((edit) => {
    const { id, target, state, noChange } = edit
    const keepEnds = !state && !noChange
    const field = fields.get(id)
    return target && field !== undefined
      ? { ...edit, target: cleanTarget(collection, field, target, { keepEnds }) }
      : edit
  })
}

export function refusalOf(fault: EditFault, { records }: Pick<Followed, 'records'>): Refusal {
  const { segment } = fault
  const record = records.find(({ id }) => id === segment) ?? { id: segment, source: [] }
  if (fault.fault === 'codes') return codesRefusal(record, fault.codes)
  if (fault.fault === 'nothing-found') {
    return refusal('finding-unknown', { facts: { segment, check: fault.check } })
  }
  if (fault.fault === 'empty') return refusal('segment-empty', { facts: { segment } })
  return translationRefusal('segment-unknown', { facts: { segment } })
}
