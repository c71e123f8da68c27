/**
 * `POST /api/{relations|faqs}/{id}/machine-translation` with `{ segments?: [ID] }`: a machine fills
 * in what nobody has translated, all of it or the segments named. It answers like
 * `GET …/segments`, with what stayed as it was, and why, in `failed`.
 */

import { APIError, addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { languageOf } from '../../i18n/server/messages'
import { isForMachine } from '../../machine-translation/machine-translation'
import { refusalMessage, refuse } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import type { TranslationRecord } from '../../segments/record'
import { machineFor } from '../../translation/payload/machine-for-edition'
import { mayWrite, requestedTranslation } from '../../translation/payload/requested-translation'
import { refusal as translationRefusal } from '../../translation/refusals'
import type { SegmentEdit } from '../../translation/segment-edits'
import { refusal } from '../refusals'
import { machineEdits } from './machine-edits'
import { refusalOf, saveEdits } from './save-edits'
import { segmentsAnswer } from './segments-answer'

type Failed = { id: string; reason: Refusal }

export const machineTranslationEndpoint = endpoint({
  path: '/:id/machine-translation',
  method: 'post',
  docs: {
    topic: 'translations',
    summary: 'Fills in missing segments by machine translation.',
    who: 'translators of the language',
    body: { segments: '`[id]`; without it all that are missing' },
    answer: '200, as `GET …/segments`, with `failed: [{ id, message }]`',
    refusals: {
      422: 'machine translation is not set up, or the source is not published and may not be sent',
    },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const wanted = segmentsIn(req.data?.segments, req)
    const { collection, translation, followed } = await requestedTranslation(req)
    const { language, sourceLanguage } = translation
    if (!(await mayWrite(collection, translation.id, req))) {
      refuse(translationRefusal('may-not-write', { facts: { language } }), req)
    }
    const { machine, refused } = machineFor(followed, req)
    if (refused) refuse(refused, req)
    const records = chosen(followed.records, wanted, req)
    const pair = { from: sourceLanguage ?? followed.source.language, to: language }
    const { edits, problems } = await machineEdits(records, { ...pair, machine }, req)
    const { after, late } = await filledIn(edits, req)
    const failed: Failed[] = [
      ...(wanted ? records.filter((each) => !isForMachine(each)).map(hasWords) : []),
      ...problems.map(({ unit, reason }) => ({ id: unit, reason })),
      ...late,
    ]
    return Response.json({
      ...(await segmentsAnswer(after, req)),
      failed: failed.map(({ id, reason }) => ({
        id,
        message: refusalMessage(reason, languageOf(req)),
      })),
    })
  },
})

const hasWords = ({ id }: { id: string }): Failed => ({ id, reason: refusal('machine-has-words') })

/**
 * Saves what the machine gave. That took its time: who saved meanwhile is not overwritten, and
 * what they translated is theirs.
 */
async function filledIn(edits: readonly SegmentEdit[], req: PayloadRequest, attempts = 5) {
  const found = await requestedTranslation(req)
  const missing = new Set(found.followed.records.filter(isForMachine).map(({ id }) => id))
  const open = edits.filter(({ id }) => missing.has(id))
  const late = edits.filter(({ id }) => !missing.has(id)).map(hasWords)
  if (open.length === 0) return { after: found, late }
  try {
    const saved = await saveEdits({ ...found, edits: open }, req)
    if ('faults' in saved) refuse(refusalOf(saved.faults[0], found.followed), req)
    return { after: { ...found, ...saved }, late }
  } catch (error) {
    const conflict = error instanceof APIError && error.status === 409
    if (!conflict || attempts <= 1) throw error
    return filledIn(edits, req, attempts - 1)
  }
}

function segmentsIn(value: unknown, req: PayloadRequest): string[] | undefined {
  if (value === undefined || value === null) return undefined
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string')
  if (!isList) refuse(refusal('segments-malformed', { facts: { field: 'segments' } }), req)
  return value as string[]
}

function chosen(
  records: readonly TranslationRecord[],
  wanted: string[] | undefined,
  req: PayloadRequest,
): TranslationRecord[] {
  const unknown = wanted?.find((segment) => !records.some(({ id }) => id === segment))
  if (unknown) refuse(translationRefusal('segment-unknown', { facts: { segment: unknown } }), req)
  return records.filter(({ id }) => !wanted || wanted.includes(id))
}
