/** Reads the latest revision of the edition that a request's path names. */
import {
  Forbidden,
  NotFound,
  type PayloadRequest,
  type TypedUser,
  UnauthorizedError,
} from 'payload'
import type { EditionDocument } from '../edition'
import { type EditionCollection, editionCollections, isEditionCollection } from '../model'
import { findEditions } from './find-edition'

type Requested = { collection: EditionCollection; edition: EditionDocument }

/**
 * Reads the edition of a request.
 *
 * @throws 401, 404, or 403 where the person may not read drafts
 */
export function requestedEdition(req: PayloadRequest): Promise<Requested> {
  const { collection, id } = req.routeParams ?? {}
  return editionAsked({ collection: String(collection ?? ''), id: String(id ?? '') }, req)
}

/** Reads an edition by collection and id, for requests whose path does not name it. */
export async function editionAsked(
  { collection, id }: { collection: string; id: string },
  req: PayloadRequest,
): Promise<Requested> {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!isEditionCollection(collection)) throw new NotFound(req.t)
  // It is the latest revision, so it is for those who may read versions.
  await requireDraftReader(req, [collection])
  const where = { id: { equals: id } }
  const [edition] = await findEditions({ collection, where, draft: true }, req)
  if (!edition) throw new NotFound(req.t)
  return { collection, edition }
}

/**
 * Refuses requests of people who may not read drafts.
 *
 * @returns who asks
 * @throws 401, or 403 where the request's person may not read those of each collection
 */
export async function requireDraftReader(
  req: PayloadRequest,
  collections: readonly EditionCollection[] = editionCollections,
): Promise<TypedUser> {
  if (!req.user) throw new UnauthorizedError(req.t)
  for (const collection of collections) {
    const mayRead = await req.payload.collections[collection].config.access.readVersions({ req })
    if (mayRead !== true) throw new Forbidden(req.t)
  }
  return req.user
}
