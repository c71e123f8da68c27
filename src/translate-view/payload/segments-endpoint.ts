/**
 * `GET /api/{relations|faqs}/{id}/segments`: a translation segment by segment, beside its source
 * as it is published. `GET …/{id}/translation-memory?segment=ID`: what was translated before, for one of them.
 */

import { endpoint } from '../../api-reference/payload/endpoint'
import { refuse } from '../../refusals/payload/refuse'
import { inlineDiff } from '../../segments/word-diff'
import { requestedTranslation } from '../../translation/payload/requested-translation'
import { refusal } from '../../translation/refusals'
import { findInMemory } from '../../translation-memory/payload/translation-memory'
import { segmentsAnswer } from './segments-answer'

export const segmentsEndpoint = endpoint({
  path: '/:id/segments',
  method: 'get',
  docs: {
    topic: 'translations',
    summary: 'Reads a translation segment by segment, beside its source ([example](#segments)).',
    who: 'everybody with a role',
    answer: '200 `{ id, revision, mayWrite, source, progress, segments, coming, … }`',
    refusals: { 422: 'it is a source edition' },
  },
  handler: async (req) => {
    const { collection, translation, followed } = await requestedTranslation(req)
    return Response.json(await segmentsAnswer({ collection, translation, followed }, req))
  },
})

export const memoryEndpoint = endpoint({
  path: '/:id/translation-memory',
  method: 'get',
  docs: {
    topic: 'translations',
    summary:
      'Finds fuzzy matches of a segment in the translation memory, the most similar first, and what known sentences make of it.',
    who: 'everybody with a role',
    query: { segment: 'the id of the segment' },
    answer:
      '200 `{ matches: [{ source, target, similarity, changedAt, origin, diff }], sentences }`; `origin` is `publication`, `confirmed` (not published yet) or `file`; `sentences`, where some of several are known: `{ target, sentences: [{ source, known }] }`, of which `target` has the known ones',
    refusals: { 422: '`segment-unknown`' },
  },
  handler: async (req) => {
    const { translation, followed } = await requestedTranslation(req)
    const segment = String(req.query.segment ?? '')
    const record = followed.records.find(({ id }) => id === segment)
    if (!record) refuse(refusal('segment-unknown', { facts: { segment } }), req)
    const from = translation.sourceLanguage ?? followed.source.language
    const own = { from, to: translation.language, edition: String(translation.id) }
    const { matches, sentences } = await findInMemory(record, own, req)
    return Response.json({
      sentences: sentences ?? null,
      matches: matches.map(({ source, target, similarity, changedAt, origin }) => ({
        source,
        target,
        similarity,
        changedAt: changedAt ?? null,
        origin: origin ?? 'publication',
        diff: inlineDiff(source, record.source, from),
      })),
    })
  },
})
