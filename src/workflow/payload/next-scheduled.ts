/** When something happens next by itself. A system read: it says when, and not what. */
import type { Payload } from 'payload'
import { editionCollections } from '../../content/model'
import type { ReviewedDocument } from './reviewed-document'

/** @returns the moment in ISO 8601, or nothing where nothing is scheduled */
export async function nextScheduled(payload: Payload): Promise<string | undefined> {
  const moments = await Promise.all(
    editionCollections.map(async (collection) => {
      const { docs } = await payload.find({
        collection,
        where: { 'workflow.scheduledFor': { exists: true } },
        sort: 'workflow.scheduledFor',
        select: { workflow: true },
        draft: true,
        depth: 0,
        limit: 1,
        pagination: false,
        showHiddenFields: true,
        overrideAccess: true,
      })
      return (docs[0] as ReviewedDocument | undefined)?.workflow?.scheduledFor ?? undefined
    }),
  )
  const { docs } = await payload.find({
    collection: 'releases',
    where: { due: { exists: true } },
    sort: 'due',
    select: { due: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  moments.push(docs[0]?.due ?? undefined)
  return moments.filter((moment) => moment !== undefined).sort()[0]
}
