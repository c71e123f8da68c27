/**
 * An update of a source reaches its translations. A major one outdates them where its words
 * changed, and brings its structure, as a draft. A minor one writes where it brought or took a
 * segment that is open, so that the dashboard counts what the translator sees. Where not a word of
 * the translation has to change (a link leads elsewhere, another image, another order), either brings
 * the structure into what readers see at once, approvals and all, and the translators are told. That is a job, queued in the transaction of the publication:
 * publishing does not wait for twelve translations, and none is forgotten. The job carries no
 * text. What was published since, each translation finds in the source's own versions, so jobs
 * may run twice, late or in any order.
 */
import {
  APIError,
  type CollectionAfterChangeHook,
  type PayloadRequest,
  type TaskConfig,
} from 'payload'
import { digestOf } from '../../content/digest'
import { isTranslation } from '../../content/edition'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { carryStructure } from '../../content/structure'
import { writeIntentOf } from '../../revision/payload/own-request'
import { isPublication, lastEvent, type Stepped } from '../../revision/steps'
import { assembleTranslation } from '../../segments/assemble-translation'
import { openDiffers, statesDiffer } from '../../segments/publications'
import { isOpen } from '../../segments/record'
import { sayTheSameWords, structureChanges } from '../../segments/structure-changes'
import type { TranslatedDocument } from '../../segments/translated-document'
import { pretranslate } from '../../translation-memory/payload/translation-memory'
import { type Followed, recordsOfToday } from './current-records'
import { saveRecords } from './save-records'

export const followPublication: CollectionAfterChangeHook = async ({
  data,
  doc,
  collection,
  req,
}) => {
  if (!isEditionCollection(collection.slug)) return doc
  const edition = { ...data, id: doc.id } as TranslatedDocument & Stepped
  const published = isPublication(lastEvent(edition))
  const intent = writeIntentOf(req)
  const queue = (
    task: 'add-to-translation-memory' | 'follow-source-publication' | 'notify-translators',
    { waitUntil, since }: { waitUntil?: Date; since?: string } = {},
  ) =>
    req.payload.jobs.queue({
      task,
      queue: task === 'notify-translators' ? 'translator-notifications' : 'translation',
      input: { collection: collection.slug, edition: edition.id, ...(since && { since }) },
      ...(waitUntil && { waitUntil }),
      req,
    })
  if (published && isTranslation(edition)) await queue('add-to-translation-memory')
  if (published && !isTranslation(edition)) await queue('follow-source-publication')
  if (intent.kind === 'segments' && intent.notifyTranslators)
    await queue('notify-translators', { waitUntil: new Date(Date.now() + quiet) })
  if (intent.kind === 'segments' && intent.confirmedAt)
    await queue('add-to-translation-memory', { since: intent.confirmedAt })
  return doc
}

/** Milliseconds for which notices are gathered, so that many pages make one letter. */
const quiet = 10 * 60_000

export const bringTranslationsUpToDate: TaskConfig<'follow-source-publication'> = {
  slug: 'follow-source-publication',
  inputSchema: [
    { name: 'collection', type: 'text', required: true },
    { name: 'edition', type: 'text', required: true },
  ],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 5000 } },
  handler: async ({ input: { collection, edition }, req }) => {
    if (!isEditionCollection(collection)) return { output: {} }
    const where = { id: { equals: edition } }
    const [source] = await findEditions({ collection, where, draft: false }, req)
    if (!source) return { output: {} }
    const { contentId, language } = source
    const translations = await findEditions(
      {
        collection,
        where: { contentId: { equals: contentId }, sourceLanguage: { equals: language } },
        draft: true,
      },
      req,
    )
    req.context.system = 'translation'
    const failures: unknown[] = []
    for (const { id } of translations) {
      await bringUpToDate(collection, id, req).catch((error) => failures.push(error))
    }
    // One that fails keeps none of the others waiting; all are tried again, and those find nothing.
    if (failures.length > 0) throw failures[0]
    return { output: {} }
  },
}

/** Whoever saves at the same moment is not overwritten: then it is read and followed again. */
async function bringUpToDate(
  collection: EditionCollection,
  id: string,
  req: PayloadRequest,
  attempts = 5,
): Promise<void> {
  const [translation] = (await findEditions(
    { collection, where: { id: { equals: id } }, draft: true },
    req,
  )) as TranslatedDocument[]
  if (!translation) return
  try {
    await followOne(collection, translation, req)
  } catch (error) {
    const conflict = error instanceof APIError && error.status === 409
    if (!conflict || attempts <= 1) throw error
    await bringUpToDate(collection, id, req, attempts - 1)
  }
}

async function followOne(
  collection: EditionCollection,
  translation: TranslatedDocument,
  req: PayloadRequest,
): Promise<void> {
  const now = await recordsOfToday(collection, translation, req)
  if (!now || now.sourceRevision === translation.translation?.sourceRevision) return
  const { sourceLanguage, language } = translation
  const pair = { from: sourceLanguage ?? now.source.language, to: language }
  const after = { ...now, records: await pretranslate(now.records, pair, req) }
  const written = asWritten(collection, translation, after)
  const isSame = digestOf(collection, written) === digestOf(collection, translation)
  const changed = now.major
    ? statesDiffer(now.kept, after.records)
    : openDiffers(now.kept, now.records)
  const before = { collection, translation }
  if (changed) {
    const tell = now.major && (after.records.some(isOpen) || now.takenOut.length > 0)
    await saveRecords({ ...before, after, tell }, req)
    return
  }
  // Whether following would change nothing that anybody sees: then nothing is written.
  if (isSame) return
  const structureOnly = sayTheSameWords(collection, translation, written)
  // A minor update takes no words out of a translation: that is for its next major one.
  if (!structureOnly && !now.major) return
  const structure = {
    ...structureChanges(collection, translation, written),
    at: new Date().toISOString(),
    revision: now.sourceRevision,
  }
  const tell = structureOnly || now.takenOut.length > 0
  await saveRecords(
    { ...before, after: structureOnly ? { ...after, structure } : after, tell, structureOnly },
    req,
  )
}

/** The translation as following would leave it. */
function asWritten(
  collection: EditionCollection,
  translation: TranslatedDocument,
  { source, sourceNow, records }: Followed,
): TranslatedDocument {
  const words = assembleTranslation(collection, { source, current: translation, records })
  const written = { ...translation, ...words }
  return { ...written, ...carryStructure(collection, sourceNow, written) }
}
