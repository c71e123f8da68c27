/** Translations before and while they begin: a file can be made, and taken in, before there is one. */

import type { PayloadRequest } from 'payload'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { storedEdition } from '../../content/payload/stored-edition'
import type { Language } from '../../i18n/languages'
import { ownRequest } from '../../revision/payload/own-request'
import { assembleTranslation } from '../../segments/assemble-translation'
import { blankRecord, type TranslationRecord } from '../../segments/record'
import { segmentsOf } from '../../segments/segments'
import type { TranslatedDocument } from '../../segments/translated-document'
import { pretranslate } from '../../translation-memory/payload/translation-memory'
import type { Followed } from './current-records'

/** Stands for the id of a translation that does not exist yet. */
export const notStarted = 'new'

type Blank = { translation: TranslatedDocument; followed: Followed }

/** What a translation is before anybody wrote a word of it. */
export function blankTranslation(
  collection: EditionCollection,
  { source, language }: { source: EditionDocument; language: Language },
): Blank {
  const { contentId, language: sourceLanguage } = source
  return {
    translation: { id: notStarted, contentId, language, sourceLanguage, revision: 0 },
    followed: {
      sourceRevision: source.revision ?? 0,
      records: segmentsOf(collection, source).map(blankRecord),
      source,
      sourceNow: source,
    },
  }
}

/**
 * Begins it, on behalf of the request's person, with what is missing filled in from the memory.
 *
 * @param records what is known of its segments already
 * @throws 403 where the person does not translate into the language; 409 where it has begun
 */
export async function startTranslation(
  collection: EditionCollection,
  { translation, followed }: Blank,
  req: PayloadRequest,
  records: readonly TranslationRecord[] = followed.records,
): Promise<TranslatedDocument> {
  const { contentId, language, sourceLanguage } = translation
  const { source, sourceRevision } = followed
  const pair = { from: sourceLanguage ?? source.language, to: language }
  const filled = await pretranslate(records, pair, req)
  const words = assembleTranslation(collection, { source, current: {}, records: filled })
  const own = await ownRequest(req, {
    kind: 'segments',
    records: { sourceRevision, records: filled },
    notifyTranslators: false,
    structureOnly: false,
  })
  const doc = await req.payload.create({
    collection,
    data: { ...words, contentId, language, sourceLanguage, _status: 'draft' },
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req: own,
  })
  return storedEdition<TranslatedDocument>(doc)
}
