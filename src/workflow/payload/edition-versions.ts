/** Reads the history of an edition for the rules, which have to see all of it. */

import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { storedEdition } from '../../content/payload/stored-edition'
import type { ReviewedDocument } from './reviewed-document'

type KeptVersion = { id: string; version: ReviewedDocument }

/** All versions of an edition, the oldest first. */
export async function versionsOf(
  collection: EditionCollection,
  id: string,
  req: PayloadRequest,
): Promise<KeptVersion[]> {
  const { docs } = await req.payload.findVersions({
    collection,
    where: { parent: { equals: id } },
    sort: 'version.revision',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return docs.map((doc) => ({
    id: String(doc.id),
    version: storedEdition<ReviewedDocument>(doc.version),
  }))
}
