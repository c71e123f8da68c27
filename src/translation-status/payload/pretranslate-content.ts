/**
 * Pre-translates a content: what the memory knows word for word, then what a machine makes of the rest, as
 * drafts and machine segments of the person of the request. Whatever has words stays as it is.
 */
import { APIError, type PayloadRequest } from 'payload'
import { checksFor } from '../../checks/findings'
import { stops } from '../../checks/ignored-findings'
import type { EditionCollection } from '../../content/model'
import { findLatest, findSource } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import type { Language } from '../../i18n/languages'
import type { TranslationRecord } from '../../segments/record'
import type { TranslatedDocument } from '../../segments/translated-document'
import { machineEdits } from '../../translate-view/payload/machine-edits'
import { saveEdits } from '../../translate-view/payload/save-edits'
import { type Followed, recordsOfToday } from '../../translation/payload/current-records'
import { machineFor } from '../../translation/payload/machine-for-edition'
import { blankTranslation, startTranslation } from '../../translation/payload/start-translation'
import { refusal } from '../../translation/refusals'
import { applyEdits, type SegmentEdit } from '../../translation/segment-edits'
import { pretranslate } from '../../translation-memory/payload/translation-memory'
import { type Why, whyOf } from '../../workflow/lapse'
import { whyIn } from '../../workflow/payload/run-scheduled'
import { nothingDone, type PretranslatedContent } from '../pretranslation'

export type Wanted = {
  kind: EditionCollection
  contentId: string
  source: Language
  language: Language
  withMachine: boolean
}

type Standing = { translation: TranslatedDocument; followed: Followed; begins: boolean }

/** Somebody else may save in between: then it begins anew with what they saved. */
const attempts = 4

export async function pretranslateContent(
  wanted: Wanted,
  req: PayloadRequest,
): Promise<PretranslatedContent> {
  const { kind, contentId } = wanted
  for (let attempt = 1; ; attempt++) {
    const standing = await standingOf(wanted, req)
    const about = { kind, contentId, title: titleOf(standing?.followed.source ?? {}) ?? '' }
    if (!standing) return { ...about, ...nothingDone }
    try {
      return { ...about, ...(await filledIn(standing, wanted, req)) }
    } catch (error) {
      if (!(error instanceof APIError) || error.status >= 500) throw error
      if (error.status === 409 && attempt < attempts) continue
      const open = standing.followed.records.filter(isMissing).length
      return { ...about, ...nothingDone, open, why: whyIn(error) ?? mayNot(wanted) }
    }
  }
}

async function standingOf(
  { kind, contentId, source: sourceLanguage, language }: Wanted,
  req: PayloadRequest,
): Promise<Standing | undefined> {
  const translation = await findLatest({ collection: kind, contentId, language }, req)
  if (translation) {
    const followed = await recordsOfToday(kind, translation, req)
    return followed && { translation, followed, begins: false }
  }
  const source = await findSource({ collection: kind, contentId, language: sourceLanguage }, req)
  return source && { ...blankTranslation(kind, { source, language }), begins: true }
}

async function filledIn(
  { translation, followed, begins }: Standing,
  { kind: collection, language, withMachine }: Wanted,
  req: PayloadRequest,
): Promise<Omit<PretranslatedContent, 'kind' | 'contentId' | 'title'>> {
  const pair = { from: translation.sourceLanguage ?? followed.source.language, to: language }
  const before = followed.records
  const known = await pretranslate(before, pair, req)
  const remembered = known.flatMap((record, index): SegmentEdit[] =>
    record === before[index]
      ? []
      : [{ id: record.id, target: record.target, state: 'draft', origin: 'memory' }],
  )
  const machine = withMachine ? await machineFrom(known, followed, pair, req) : noMachine
  const counts = {
    memory: remembered.length,
    machine: machine.edits.length,
    refused: machine.refused,
    open: before.filter(isMissing).length - remembered.length - machine.edits.length,
    kept: before.length - before.filter(isMissing).length,
  }
  const said = { ...counts, ...(machine.why && { why: machine.why }) }
  const edits = [...remembered, ...machine.edits]
  if (edits.length === 0) return begins ? said : { ...said, edition: String(translation.id) }
  if (!begins) {
    await saveEdits({ collection, translation, followed, edits }, req)
    return { ...said, edition: String(translation.id) }
  }
  const { id } = await startTranslation(collection, { translation, followed }, req)
  // What the memory knew came in with the beginning. Read anew: what a write gives back lacks the records.
  const begun = await findLatest({ collection, contentId: translation.contentId, language }, req)
  const now = begun && (await recordsOfToday(collection, begun, req))
  if (begun && now && machine.edits.length > 0) {
    await saveEdits({ collection, translation: begun, followed: now, edits: machine.edits }, req)
  }
  return { ...said, edition: String(id) }
}

type FromMachine = { edits: SegmentEdit[]; refused: number; why?: Why }

const noMachine: FromMachine = { edits: [], refused: 0 }

/** What the machine makes of what is missing, without what the checks refuse. */
async function machineFrom(
  records: readonly TranslationRecord[],
  followed: Followed,
  pair: { from: Language; to: Language },
  req: PayloadRequest,
): Promise<FromMachine> {
  const { machine, refused } = machineFor(followed, req)
  if (refused) return { ...noMachine, why: whyOf(refused) }
  const missing = records.filter(isMissing)
  const { edits, problems } = await machineEdits(missing, { ...pair, machine }, req)
  const stamp = { by: '', at: new Date().toISOString() }
  const filled = edits.map((edit) => ({ edit, ...applyEdits(missing, [edit], stamp) }))
  const checks = checksFor(missing, { ...pair, terms: await glossaryOf(req) })
  const good = filled.filter(({ edit: { id }, records: after, faults }) => {
    const record = after.find((each) => each.id === id)
    return faults.length === 0 && record && !checks.findingsOf(record).some(stops)
  })
  const [problem] = problems
  return {
    edits: good.map(({ edit }) => edit),
    refused: edits.length - good.length,
    ...(problem && { why: whyOf(problem.reason) }),
  }
}

/** What Payload refuses by its access rules says no more than that. */
function mayNot({ language }: Wanted): Why {
  return whyOf(refusal('may-not-write', { facts: { language } }))
}

function isMissing({ state }: Pick<TranslationRecord, 'state'>): boolean {
  return state === 'missing'
}
