/**
 * `PATCH /api/{relations|faqs}/{id}/segments` with `{ revision, segments: [{ id, target, state,
 * noChange, ignore }] }`: saves work on segments as a draft of the translation, all of it or nothing.
 */

import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { checksFor } from '../../checks/findings'
import { refusal as contentRefusal } from '../../content/refusals'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import { requestedTranslation } from '../../translation/payload/requested-translation'
import {
  lengthOf,
  longestReason,
  longestTarget,
  readDecisions,
  readTarget,
  type SegmentEdit,
} from '../../translation/segment-edits'
import { refusal } from '../refusals'
import { refusalOf, saveEdits } from './save-edits'
import { segmentsAnswer } from './segments-answer'

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
    const { findingsOf } = checksFor(followed.records, {
      from: translation.sourceLanguage ?? followed.source.language,
      to: translation.language,
      terms: edits.some(({ ignore }) => ignore) ? await glossaryOf(req) : [],
    })
    const saved = await saveEdits({ collection, translation, followed, edits, findingsOf }, req)
    if ('faults' in saved) refuse(refusalOf(saved.faults[0], followed), req)
    return Response.json(await segmentsAnswer({ collection, ...saved }, req))
  },
})

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
