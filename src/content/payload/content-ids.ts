/** Which content an edition is of. */
import type { Payload, PayloadRequest } from 'payload'
import type { EditionCollection } from '../model'

/**
 * Which content each document belongs to. A system read of nothing but that: a reference is kept
 * to the source edition, which may be unpublished while a translation is public.
 */
export async function contentIds(
  payload: Payload,
  collections: readonly EditionCollection[],
  ids: string[],
  { trash = false, req }: { trash?: boolean; req?: PayloadRequest } = {},
): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const collection of ids.length > 0 ? collections : []) {
    const { docs } = await payload.find({
      collection,
      where: { id: { in: ids } },
      select: { contentId: true },
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      trash,
      req,
    })
    for (const { id, contentId } of docs) found[String(id)] = String(contentId)
  }
  return found
}
