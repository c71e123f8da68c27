/** Imports one file into the translation that it belongs to, on behalf of the request's person. */
import { APIError, type PayloadRequest, type Where } from 'payload'
import { isTranslation } from '../../content/edition'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import type { UploadedFile } from '../../files/payload/uploaded-files'
import { problemLevels } from '../../files/problem'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import { isLanguage, type Language } from '../../i18n/languages'
import { languageOf } from '../../i18n/server/messages'
import { Queue } from '../../platform/queue'
import { refuse } from '../../refusals/payload/refuse'
import type { TranslatedDocument } from '../../segments/translated-document'
import { type Followed, recordsOfToday } from '../../translation/payload/current-records'
import { mayBegin, mayWrite } from '../../translation/payload/requested-translation'
import { saveRecords } from '../../translation/payload/save-records'
import { publicationsSince } from '../../translation/payload/source-editions'
import {
  blankTranslation,
  notStarted,
  startTranslation,
} from '../../translation/payload/start-translation'
import { refusal } from '../../translation/refusals'
import type { ExchangeFile } from '../exchange-file'
import { readExchange } from '../formats'
import { type Merged, mergeImport } from '../merge-import'
import { identityOf } from './exchange-file'
import { exportSnapshot } from './export-snapshot'
import { type FileReport, refusedBecause, refusedBy, reportOf } from './import-report'
import { keepRemarks } from './keep-remarks'

export type ImportOptions = {
  partial: boolean
  overwrite: boolean
  dryRun: boolean
  /** The id of the only translation that is meant. */
  edition: string | undefined
}

/**
 * What is read from a file takes several times its size: so large ones, which a small archive can
 * hold as well, are read one at a time.
 */
const largeFiles = new Queue()
/** In bytes. */
const large = 1_000_000
/** Milliseconds; the longest import of one file takes seconds. */
const patience = 300_000

type Work = { collection: EditionCollection; translation: TranslatedDocument; followed: Followed }

/**
 * Imports a file and reports. Nothing of it is written where a segment has a fault, unless
 * `partial` says so; what is written of it is one save. Errors become part of the report: in a ZIP
 * each file stands for itself.
 */
export async function importExchangeFile(
  file: UploadedFile,
  options: ImportOptions,
  req: PayloadRequest,
): Promise<FileReport> {
  const leave = file.bytes.byteLength > large ? await largeFiles.enter(patience) : undefined
  try {
    return await takenIn(file, options, req)
  } finally {
    leave?.()
  }
}

async function takenIn(
  { name, bytes }: UploadedFile,
  { partial, overwrite, dryRun, edition: wanted }: ImportOptions,
  req: PayloadRequest,
): Promise<FileReport> {
  const language = languageOf(req)
  const reading = readExchange(bytes)
  if (!reading.file) return refusedBecause(name, reading.problems, language)
  let report = reportOf(name, { outcome: 'refused' }, language)
  try {
    const work = await translationOf(reading.file, req)
    if (!work) return refusedBecause(name, [{ code: 'edition-unknown', line: 1 }], language)
    const { collection, translation, followed } = work
    const about = identityOf(work)
    const { id, language: into } = translation
    const isNew = id === notStarted
    const named = { collection, title: about.title, language: into }
    const edition = isNew ? null : { ...named, id }
    report = { ...report, edition }
    if (wanted && wanted !== id) {
      const problem = { code: 'edition-other' as const, line: 1, facts: { found: about.title } }
      return reportOf(name, { outcome: 'refused', edition, problems: [problem] }, language)
    }
    if (!(await (isNew ? mayBegin(collection, translation, req) : mayWrite(collection, id, req)))) {
      refuse(refusal('may-not-write', { facts: { language: into } }), req)
    }
    const sent = await exportSnapshot(
      collection,
      { translation, followed, file: reading.file },
      req,
    )
    const since = { source: followed.sourceNow, revision: sent.sourceRevision }
    const by = String(req.user?.id)
    const taken = mergeImport(collection, {
      reading,
      sent,
      publications: await publicationsSince(collection, since, req),
      here: followed,
      about,
      stamp: { by, at: new Date().toISOString() },
      terms: await glossaryOf(req),
      overwrite,
    })
    const { outcome, ...more } = outcomeOf(taken, followed, partial)
    const { problems, segments, records } = taken
    report = reportOf(name, { outcome, ...more, edition, problems, segments }, language)
    const { remarks } = taken
    if (outcome !== 'imported') {
      const isRead = outcome === 'unchanged' && !isNew && !dryRun
      if (isRead) await keepRemarks(collection, { edition: String(id), remarks }, req)
      return report
    }
    if (dryRun) return { ...report, outcome: 'checked' }
    if (isNew) {
      const { id: begun } = await startTranslation(collection, work, req, records)
      await keepRemarks(collection, { edition: String(begun), remarks }, req)
      return { ...report, edition: { ...named, id: begun } }
    }
    const after = { ...followed, records: [...records] }
    await saveRecords({ collection, translation, after }, req)
    await keepRemarks(collection, { edition: String(id), remarks }, req)
    return report
  } catch (error) {
    const refusedInWords = error instanceof APIError && error.status < 500
    if (!refusedInWords) req.payload.logger.error({ err: error }, `Importing ${name} failed.`)
    return refusedBy(error, report, language)
  }
}

/** A file of what nobody had begun belongs to the translation that somebody began since, or to a new one. */
async function translationOf(
  { collection, edition, contentId, targetLanguage }: ExchangeFile,
  req: PayloadRequest,
): Promise<Work | undefined> {
  if (!isEditionCollection(collection)) return undefined
  const language = knownLanguage(targetLanguage)
  if (edition === notStarted && !language) return undefined
  const where: Where =
    edition === notStarted
      ? { contentId: { equals: contentId }, language: { equals: language } }
      : { id: { equals: edition } }
  const [translation] = (await findEditions(
    { collection, where, draft: true },
    req,
  )) as TranslatedDocument[]
  if (!translation && edition === notStarted && language) {
    return notBegunYet(collection, { contentId, language }, req)
  }
  if (!translation || !isTranslation(translation)) return undefined
  const followed = await recordsOfToday(collection, translation, req)
  return followed && { collection, translation, followed }
}

async function notBegunYet(
  collection: EditionCollection,
  { contentId, language }: { contentId: string; language: Language },
  req: PayloadRequest,
): Promise<Work | undefined> {
  const where = { contentId: { equals: contentId }, sourceLanguage: { exists: false } }
  const [source] = await findEditions({ collection, where, draft: false }, req)
  return source && { collection, ...blankTranslation(collection, { source, language }) }
}

/** Tools that know languages only with a region write `fr-FR` where we said `fr`. */
function knownLanguage(said: string): Language | undefined {
  const [plain = ''] = said.toLowerCase().split(/[-_]/)
  return isLanguage(plain) ? plain : undefined
}

function outcomeOf(
  { problems, records }: Merged,
  { records: before }: Followed,
  partial: boolean,
): Pick<FileReport, 'outcome' | 'partial'> {
  const has = (level: string) => problems.some(({ code }) => problemLevels[code] === level)
  const changes = records !== before
  if (has('file')) return { outcome: 'refused', partial: false }
  if (has('segment') && !(partial && changes)) return { outcome: 'refused', partial: changes }
  return { outcome: changes ? 'imported' : 'unchanged', partial: false }
}
