/**
 * `PATCH /api/{relations|faqs}/{id}/segments` with `{ revision, segments: [{ id, target, state,
 * noChange, ignore }] }`: saves work on segments as a draft of the translation, all of it or nothing.
 */

import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { checksFor } from '../../checks/findings'
import type { EditionCollection } from '../../content/model'
import { refusal as contentRefusal } from '../../content/refusals'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import { cleanTarget } from '../../segments/clean-target'
import type { TranslatedDocument } from '../../segments/translated-document'
import { type Followed, recordsOfToday } from '../../translation/payload/current-records'
import { requestedTranslation } from '../../translation/payload/requested-translation'
import { saveRecords } from '../../translation/payload/save-records'
import { fillRepetitions } from '../../translation/repetitions'
import {
  applyEdits,
  type EditFault,
  lengthOf,
  longestReason,
  longestTarget,
  readDecisions,
  readTarget,
  type SegmentEdit,
} from '../../translation/segment-edits'
import { codesRefusal } from '../../translation/submit-blockers'
import { refusal } from '../refusals'
import { segmentsAnswer } from './segments-endpoint'

export const saveSegmentsEndpoint = endpoint({
  path: '/:id/segments',
  method: 'patch',
  docs: {
    topic: 'translations',
    summary:
      'Saves work on segments as a draft of the translation, all of it or nothing ([example](#segments)).',
    who: 'translators of the language',
    body: {
      revision: 'the revision that was read',
      segments:
        '`[{ id, target?, state?, noChange?, ignore? }]`: `target` alone makes a draft, `state: "done"` confirms, `noChange: true` says that an outdated target still holds, `ignore: [{ check, reason }]` sets a false alarm aside (`reason: null` takes it back)',
    },
    answer: '200, as GET',
    refusals: {
      409: 'somebody saved since `revision`',
      422: '`segments-malformed`, `segment-unknown`, `segment-empty` (nothing to confirm), `segment-codes` (a code that is unknown, doubled, nested in its like, or missing when confirming), `finding-unknown`, `ignore-reason-missing`; `data.segment` names the segment',
    },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { revision, segments } = (req.data ?? {}) as Record<string, unknown>
    const edits = readEdits(segments, req)
    const { collection, translation, followed } = await requestedTranslation(req)
    const latest = translation.revision ?? 0
    if (revision !== undefined && revision !== latest) {
      refuse(
        contentRefusal('stale-revision', { facts: { startedFrom: Number(revision), latest } }),
        req,
      )
    }
    const saved = await saveEdits({ collection, translation, followed, edits }, req)
    if ('faults' in saved) refuse(refusalOf(saved.faults[0], followed), req)
    return Response.json(await segmentsAnswer({ collection, ...saved }, req))
  },
})

type Worked = { translation: TranslatedDocument; followed: Followed }

/**
 * Applies edits to a translation and saves it, all of them or none: what this endpoint, a file and
 * a machine do, on behalf of the request's person.
 *
 * @param followed the records as they are today
 * @returns the translation after it, or what is wrong with the edits
 * @throws 403, and 409 where somebody saved since `translation` was read
 */
export async function saveEdits(
  {
    collection,
    translation,
    followed,
    edits,
  }: Worked & { collection: EditionCollection; edits: readonly SegmentEdit[] },
  req: PayloadRequest,
): Promise<Worked | { faults: [EditFault, ...EditFault[]] }> {
  const checks = checksFor(followed.records, {
    from: translation.sourceLanguage ?? followed.source.language,
    to: translation.language,
    terms: edits.some(({ ignore }) => ignore) ? await glossaryOf(req) : [],
  })
  const who = { ...signatureFrom(req), at: new Date().toISOString() }
  const clean = cleanEdits(collection, followed, edits)
  const { records, faults } = applyEdits(followed.records, clean, who, checks.findingsOf)
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

function readEdits(segments: unknown, req: PayloadRequest): SegmentEdit[] {
  if (!Array.isArray(segments)) refuse(malformed('segments'), req)
  return segments.map((segment: unknown, index) => {
    const { id, target, state, noChange, ignore } = (segment ?? {}) as Record<string, unknown>
    const read = target === undefined ? undefined : readTarget(target)
    const field = (name: string) => `segments.${index}.${name}`
    if (typeof id !== 'string') refuse(malformed(field('id')), req)
    if (target !== undefined && !read) refuse(malformed(field('target')), req)
    if (state !== undefined && state !== 'draft' && state !== 'done') {
      refuse(malformed(field('state')), req)
    }
    if (read && lengthOf(read) > longestTarget) {
      // Named as a segment, so that it keeps no other from being saved.
      const facts = { field: 'target', segment: id, longest: longestTarget }
      refuse(inputRefusal('text-too-long', { facts }), req)
    }
    const decisions = ignore === undefined ? undefined : readDecisions(ignore)
    if (decisions === 'reason-missing') {
      refuse(refusal('ignore-reason-missing', { facts: { longest: longestReason } }), req)
    }
    if (ignore !== undefined && !decisions) refuse(malformed(field('ignore')), req)
    return { id, target: read, state, noChange: noChange === true, ignore: decisions }
  })
}

function malformed(field: string): Refusal {
  return refusal('segments-malformed', { facts: { field } })
}

export function refusalOf(fault: EditFault, { records }: Pick<Followed, 'records'>): Refusal {
  const { segment } = fault
  const record = records.find(({ id }) => id === segment) ?? { id: segment, source: [] }
  if (fault.fault === 'codes') return codesRefusal(record, fault.codes)
  if (fault.fault === 'nothing-found') {
    return refusal('finding-unknown', { facts: { segment, check: fault.check } })
  }
  const code = fault.fault === 'empty' ? 'segment-empty' : 'segment-unknown'
  return refusal(code, { facts: { segment } })
}
