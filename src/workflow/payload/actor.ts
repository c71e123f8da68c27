/** Who writes: the person of the request, or a part of the system that says what it is. */
import type { PayloadRequest } from 'payload'
import type { Approval } from '../../revision/revision'
import { mayReview, type Person, type Written } from '../roles'
import type { Actor } from '../state-machine'

/** @throws where neither a person nor the system says that it writes */
export function actorOf(req: PayloadRequest): Actor {
  const { user } = req
  if (user) {
    const { id, name, email, roles, languages } = user as Person & {
      id: string | number
      name?: string | null
      email?: string | null
    }
    return { id: String(id), name: name || email || String(id), roles, languages }
  }
  if (req.context.system) return { system: req.context.system }
  throw new Error(
    'A write without a person must say who it is: pass `user`, or `context: { system: "import" }`.',
  )
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
