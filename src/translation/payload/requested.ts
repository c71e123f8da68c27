/** The edition that a request to one of the translation's addresses is about. */
import { APIError, Forbidden, type PayloadRequest } from 'payload'
import { isTranslation } from '../../content/edition'
import { findEditions } from '../../content/payload/find-edition'
import { type EditionCollection, isEditionCollection } from '../../content/reference'
import { refusal } from '../../content/refusal'
import { refuse } from '../../platform/refuse'
import { type Followed, recordsOfToday } from './records-of'
import type { TranslatedDocument } from './stored'

/** @throws 401, 404, or 403 where the person may not read it */
export async function requestedEdition(
  req: PayloadRequest,
): Promise<{ collection: EditionCollection; edition: TranslatedDocument }> {
  const collection = String(req.routeParams?.collection ?? '')
  const id = String(req.routeParams?.id ?? '')
  if (!req.user) throw new APIError('You must be logged in.', 401, null, true)
  if (!isEditionCollection(collection)) throw new APIError('Not found.', 404, null, true)
  // Segments are of the latest revision: they are for those who may read versions.
  const mayRead = await req.payload.collections[collection].config.access.readVersions({ req })
  if (mayRead !== true) throw new Forbidden(req.t)
  const [edition] = await findEditions(
    { collection, where: { id: { equals: id } }, draft: true },
    req,
  )
  if (!edition) throw new APIError('Not found.', 404, null, true)
  return { collection, edition }
}

/** The same for a translation, with its records as they are today. */
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

/** Whether the request's person may write this edition, by the rules of the workflow. */
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
