/**
 * Keeps records and document together on every save of a translation, by whatever road: the form,
 * an import, restoring. Who works on segments brings the records along.
 */

import type { PayloadRequest } from 'payload'
import { namesIn } from '../../checks/terms'
import { digestOf } from '../../content/digest'
import { isTranslation } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { editionHook } from '../../content/payload/edition-hook'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import { writeIntentOf } from '../../revision/payload/own-request'
import type { WriteIntent } from '../../revision/write-intent'
import { isUnconfirmedCopy } from '../../segments/copied'
import type { Records } from '../../segments/record'
import { recordsFromDocument, type Written } from '../../segments/records-from-document'
import { storedRecords, type TranslatedDocument } from '../../segments/translated-document'
import { recordsOf } from './current-records'

export const syncRecords = editionHook<TranslatedDocument>(
  async ({ collection, edition, before, req }) => {
    if (!isTranslation(edition)) return { ...edition, translation: null, machineTranslated: null }
    const intent = writeIntentOf(req)
    const given = intent.kind === 'segments' ? intent.records : undoneRecords(intent)
    const kept = given ?? (await readBack(collection, edition, before, req))
    if (!kept) return edition
    return {
      ...edition,
      ...storedRecords(intent.publicity === 'publish' ? await confirmed(kept, edition, req) : kept),
    }
  },
)

/** Words that come back with their source are the translation of it that they were. */
function undoneRecords(intent: WriteIntent): Records | undefined {
  return intent.kind === 'restore' ? intent.undoes?.records : undefined
}

async function readBack(
  collection: EditionCollection,
  edition: TranslatedDocument,
  before: TranslatedDocument | undefined,
  req: PayloadRequest,
): Promise<Records | undefined> {
  const sameWords = before && digestOf(collection, edition) === digestOf(collection, before)
  if (sameWords && before.translation) return before.translation
  const known = before ?? blank(edition)
  const kept = await recordsOf(collection, known, req)
  if (!kept) return undefined
  const { source, sourceRevision, records, retired, structure } = kept
  const document = edition
  return {
    sourceRevision,
    ...(retired && { retired }),
    ...(structure && { structure }),
    records: recordsFromDocument(collection, { source, document, records, written: writer(req) }),
  }
}

/** A new translation before it says anything. */
function blank({ contentId, language, sourceLanguage }: TranslatedDocument): TranslatedDocument {
  return { id: '', contentId, language, sourceLanguage }
}

/** What the system brings in is done; what a person writes is a draft until it is confirmed. */
function writer(req: PayloadRequest): Written {
  const at = new Date().toISOString()
  return req.user
    ? { state: 'draft', by: String(req.user.id), at }
    : { state: 'done', by: `system:${req.context.system}`, at, origin: 'document' }
}

/**
 * Words that are published were confirmed by whoever approved or published them; but the source's
 * own, which an emergency may publish, are no translation by that.
 */
async function confirmed(
  { records, ...kept }: Records,
  { language }: TranslatedDocument,
  req: PayloadRequest,
): Promise<Records> {
  const mayBeCopies = records.some((record) => isUnconfirmedCopy(record, []))
  const names = mayBeCopies ? namesIn(await glossaryOf(req), language) : []
  return {
    ...kept,
    records: records.map((record) => {
      const { previousSource: _, incomplete, ...rest } = record
      const isOpen = record.state !== 'draft' || incomplete || isUnconfirmedCopy(record, names)
      return isOpen ? record : { ...rest, state: 'done' }
    }),
  }
}
