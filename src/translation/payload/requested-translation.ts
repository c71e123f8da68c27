/** The translation that a request's path names. */
import type { PayloadRequest } from 'payload'
import { isTranslation } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { requestedEdition } from '../../content/payload/requested-edition'
import { refuse } from '../../refusals/payload/refuse'
import type { TranslatedDocument } from '../../segments/translated-document'
import { refusal } from '../refusals'
import { type Followed, recordsOfToday } from './current-records'

/**
 * Reads the translation of a request, with its records as they are today.
 *
 * @throws as `requestedEdition`, and where it is a source edition; with its records as they are today
 */
export async function requestedTranslation(req: PayloadRequest): Promise<{
  collection: EditionCollection
  translation: TranslatedDocument
  followed: Followed
}> {
  const { collection, edition } = await requestedEdition(req)
  const followed = isTranslation(edition) && (await recordsOfToday(collection, edition, req))
  if (!followed) refuse(refusal('translation-expected'), req)
  return { collection, translation: edition, followed }
}

/** Whether the request's person may update this edition, by the collection's access rules. */
export async function mayWrite(
  collection: EditionCollection,
  id: string,
  req: PayloadRequest,
): Promise<boolean> {
  const access = await req.payload.collections[collection].config.access.update({ req, id })
  if (typeof access === 'boolean') return access
  const where = { and: [{ id: { equals: id } }, access] }
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req })
  return totalDocs > 0
}

/** Whether the request's person may create this edition. */
export async function mayBegin(
  collection: EditionCollection,
  { contentId, language, sourceLanguage }: TranslatedDocument,
  req: PayloadRequest,
): Promise<boolean> {
  const data = { contentId, language, sourceLanguage }
  return (await req.payload.collections[collection].config.access.create({ req, data })) === true
}
