/** Who writes: the person of the request, or a part of the system that says what it is. */

import type { PayloadRequest } from 'payload'
import { signatureFrom } from '../../revision/payload/signature'
import type { Approval } from '../../revision/revision'
import type { Actor } from '../actor'
import { mayReview, type Person, type Written } from '../roles'

/** @throws where neither a person nor the system says that it writes */
export function actorOf(req: PayloadRequest): Actor {
  const { by, name } = signatureFrom(req)
  const { roles, languages } = (req.user ?? {}) as Person
  return req.user ? { id: by, name, roles, languages } : { system: name }
}

/** Whether whoever approved could still do so: the account is there, with the role and language. */
export async function approverStillReviews(
  approval: Approval | null,
  edition: Written,
  req: PayloadRequest,
): Promise<boolean> {
  if (!approval) return false
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: approval.by } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  return mayReview(docs[0] as Person | undefined, edition)
}
