/**
 * Whether what a process remembers is still what is published: the number of the trail's newest
 * publication, written in the same transaction, says it, on every web process and by no clock.
 */

import type { Payload, Where } from 'payload'
import { publications } from '../../revision/steps'

/** The steps of the trail that change what the public reads. */
export const changesPublic: Where = {
  event: { in: [...publications, 'unpublish', 'delete', 'backdate'] },
}

/** A system read of one number: the trail is not for readers. */
export async function newestRevision(payload: Payload): Promise<number> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: changesPublic,
    sort: '-number',
    select: { number: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]?.number ?? 0
}
