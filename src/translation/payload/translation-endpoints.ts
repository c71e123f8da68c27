/**
 * `POST /api/{relations|faqs}/{id}/translations` with `{ "language": "fr" }`: begins the edition
 * of a content in another language, with its segments filled in from the memory.
 * `POST …/{id}/update-from-source`: brings text and structure of the source into a translation;
 * with `{ "from": "draft" }` those of its draft, ahead of its publication.
 */

import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { findSource } from '../../content/payload/find-edition'
import { requestedEdition } from '../../content/payload/requested-edition'
import { isLanguage, type Language } from '../../i18n/languages'
import { refusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { segmentsOf } from '../../segments/segments'
import { follow, retire } from '../../segments/staleness'
import { pretranslate } from '../../translation-memory/payload/translation-memory'
import { requestedTranslation } from './requested-translation'
import { saveRecords } from './save-records'
import { sourceDraft } from './source-editions'
import { blankTranslation, startTranslation } from './start-translation'

export const createTranslationEndpoint = endpoint({
  path: '/:id/translations',
  method: 'post',
  docs: {
    topic: 'translations',
    summary:
      'Creates the edition in another language, with the structure of its source and its segments prefilled from the translation memory.',
    who: 'translators of the language',
    body: { language: 'a language of the site' },
    answer: '201 `{ doc }`',
    refusals: { 400: 'a language that the site does not have', 409: 'it exists already' },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const language: unknown = req.data?.language
    if (!isLanguage(language)) refuse(refusal('language-unknown', { field: 'language' }), req)
    const { collection, edition } = await requestedEdition(req)
    const doc = await beginTranslation(collection, { edition, language }, req)
    return Response.json({ doc }, { status: 201 })
  },
})

async function beginTranslation(
  collection: EditionCollection,
  { edition, language }: { edition: EditionDocument; language: Language },
  req: PayloadRequest,
) {
  const { contentId } = edition
  const sourceLanguage = edition.sourceLanguage ?? edition.language
  const source = await findSource({ collection, contentId, language: sourceLanguage }, req)
  // A content without a source edition is refused with the write.
  const known = source ?? { ...edition, language: sourceLanguage }
  return startTranslation(
    collection,
    blankTranslation(collection, { source: known, language }),
    req,
  )
}

export const updateFromSourceEndpoint = endpoint({
  path: '/:id/update-from-source',
  method: 'post',
  docs: {
    topic: 'translations',
    summary: 'Brings text and structure of the source into a translation, as a draft.',
    who: 'translators of the language',
    body: { from: '`draft`: of the source’s draft, ahead of its publication' },
    answer: '200 `{ doc }`',
    refusals: { 409: 'somebody saved at the same time', 422: 'it is a source edition' },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { collection, translation, followed } = await requestedTranslation(req)
    // Before its first publication the source is its draft.
    const draft = req.data?.from === 'draft' || followed.sourceNow._status !== 'published'
    const source = draft ? await sourceDraft(collection, followed.sourceNow, req) : followed.source
    const { sourceLanguage, language } = translation
    const { retired = [] } = followed
    const segments = segmentsOf(collection, source)
    const update = { outdates: true, at: new Date().toISOString(), retired }
    const records = draft ? follow(followed.records, segments, update) : followed.records
    const pair = { from: sourceLanguage ?? source.language, to: language }
    const after = {
      ...followed,
      source,
      sourceRevision: draft ? (source.revision ?? 0) : followed.sourceRevision,
      records: await pretranslate(records, pair, req),
      retired: draft ? retire(followed.records, segments, update) : retired,
    }
    const doc = await saveRecords({ collection, translation, after }, req)
    return Response.json({ doc })
  },
})
