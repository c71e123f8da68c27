/** Hook that makes an image public when a published page shows it. */
import type { CollectionAfterChangeHook } from 'payload'
import type { EditionDocument } from '../edition'
import { idOf } from '../reference'

export const publishMedia: CollectionAfterChangeHook = async ({ doc, req }) => {
  const page = doc as EditionDocument
  const media = page.image?.media
  if (page._status !== 'published' || !media) return doc
  await req.payload.update({
    collection: 'media',
    where: { id: { equals: idOf(media) }, isPublic: { not_equals: true } },
    data: { isPublic: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return doc
}
