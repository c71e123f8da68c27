/**
 * `PATCH /api/{relations|faqs}/{id}/segments` with `{ revision, segments: [{ id, target, state,
 * noChange }] }`: saves work on segments as a draft of the translation, all of it or nothing.
 */
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { type Refusal, refusal } from '../../content/refusal'
import { refuse } from '../../platform/refuse'
import { applyEdits, type EditFault, lengthOf, readTarget, type SegmentEdit } from '../edits'
import { codesRefusal } from '../obstacles'
import { recordsOfToday } from './records-of'
import { requestedTranslation } from './requested'
import { saveRecords } from './save-records'
import { segmentsAnswer } from './segments'

/** The longest target, in characters: far beyond any paragraph. */
const longest = 50_000

export const saveSegmentsEndpoint: Endpoint = {
  path: '/:id/segments',
  method: 'patch',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { revision, segments } = (req.data ?? {}) as Record<string, unknown>
    const edits = readEdits(segments, req)
    const { collection, translation, followed } = await requestedTranslation(req)
    const latest = translation.revision ?? 0
    if (revision !== undefined && revision !== latest) {
      refuse(refusal('stale-revision', { facts: { startedFrom: Number(revision), latest } }), req)
    }
    const stamp = { by: String(req.user?.id), at: new Date().toISOString() }
    const { records, faults } = applyEdits(followed.records, edits, stamp)
    if (faults[0]) refuse(refusalOf(faults[0]), req)
    const after = { ...followed, records }
    const saved = await saveRecords({ collection, translation, after }, req)
    const now = (await recordsOfToday(collection, saved, req)) ?? after
    return Response.json(
      await segmentsAnswer({ collection, translation: saved, followed: now }, req),
    )
  },
}

function readEdits(segments: unknown, req: PayloadRequest): SegmentEdit[] {
  if (!Array.isArray(segments)) refuse(malformed('segments'), req)
  return segments.map((segment: unknown, index) => {
    const { id, target, state, noChange } = (segment ?? {}) as Record<string, unknown>
    const read = target === undefined ? undefined : readTarget(target)
    const field = (name: string) => `segments.${index}.${name}`
    if (typeof id !== 'string') refuse(malformed(field('id')), req)
    if (target !== undefined && !read) refuse(malformed(field('target')), req)
    if (state !== undefined && state !== 'draft' && state !== 'done') {
      refuse(malformed(field('state')), req)
    }
    if (read && lengthOf(read) > longest) {
      refuse(refusal('text-too-long', { facts: { field: field('target'), longest } }), req)
    }
    return { id, target: read, state, noChange: noChange === true }
  })
}

function malformed(field: string): Refusal {
  return refusal('segments-malformed', { facts: { field } })
}

function refusalOf(fault: EditFault): Refusal {
  const { segment } = fault
  if (fault.fault === 'codes') return codesRefusal(segment, fault.codes)
  const code = fault.fault === 'empty' ? 'segment-empty' : 'segment-unknown'
  return refusal(code, { facts: { segment } })
}
