/**
 * `POST /api/{relations|faqs}/{id}/machine-translation` with `{ segments?: [ID] }`: a machine fills
 * in what nobody has translated, all of it or the segments named. It answers like
 * `GET …/segments`, with what stayed as it was, and why, in `failed`.
 */
import { APIError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { type Refusal, refusal } from '../../content/refusal'
import { refuse } from '../../platform/refuse'
import { languageOf, sentenceFor } from '../../platform/sentences'
import type { SegmentEdit } from '../edits'
import { isForMachine, translateSegments } from '../machine-translation'
import type { TranslationRecord } from '../record'
import { machineFor } from './machine'
import { mayWrite, requestedTranslation } from './requested'
import { refusalOf, saveEdits } from './save-segments'
import { segmentsAnswer } from './segments'

type Failed = { id: string; reason: Refusal }

export const machineTranslationEndpoint: Endpoint = {
  path: '/:id/machine-translation',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const wanted = segmentsIn(req.data?.segments, req)
    const { collection, translation, followed } = await requestedTranslation(req)
    const { language, sourceLanguage } = translation
    if (!(await mayWrite(collection, translation.id, req))) {
      refuse(refusal('may-not-write', { facts: { language } }), req)
    }
    const { machine, refused } = machineFor(followed, req)
    if (refused) refuse(refused, req)
    const records = chosen(followed.records, wanted, req)
    const { units, problems } = await translateSegments(records, machine, {
      source: sourceLanguage ?? followed.source.language,
      target: language,
    })
    const edits = units
      .filter((unit, index) => unit !== records[index])
      .map(({ id, target }): SegmentEdit => ({ id, target, state: 'machine', origin: 'machine' }))
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
        message: sentenceFor(reason, languageOf(req)),
      })),
    })
  },
}

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
    if ('faults' in saved) refuse(refusalOf(saved.faults[0]), req)
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
  if (unknown) refuse(refusal('segment-unknown', { facts: { segment: unknown } }), req)
  return records.filter(({ id }) => !wanted || wanted.includes(id))
}
