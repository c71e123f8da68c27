/** Who writes: the person of the request, or a part of the system that says what it is. */

import type { PayloadRequest } from 'payload'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { signatureFrom } from '../../revision/payload/signature'
import type { Approval } from '../../revision/revision'
import type { Actor } from '../actor'
import { mayReview, type Person } from '../roles'
import { scopeRights } from './page-scope'

/** @throws where neither a person nor the system says that it writes */
export function actorOf(req: PayloadRequest): Actor {
  const { by, name } = signatureFrom(req)
  const { roles, languages, onlyPages, pages } = (req.user ?? {}) as Person
  return req.user ? { id: by, name, roles, languages, onlyPages, pages } : { system: name }
}

/** Whether whoever approved could still do so: the account is there, with the role, the language and the pages. */
export async function approverStillReviews(
  approval: Approval | null,
  { collection, edition }: { collection: EditionCollection; edition: EditionDocument },
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
  const approver = docs[0] as Person | undefined
  if (!mayReview(approver, edition)) return false
  const { contentId } = edition
  return (await scopeRights({ collection, contentId }, req, approver)).decides
}
