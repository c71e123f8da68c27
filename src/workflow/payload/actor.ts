/** Who writes: the person of the request, or a part of the system that says what it is. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/reference'
import type { Approval } from '../revision'
import { mayReview, type Person, type Written } from '../roles'
import type { Actor, Step } from '../state-machine'

declare module 'payload' {
  interface RequestContext {
    /** Set by system writes: who they are, as the trail names them. */
    system?: string
    /** Set by the one road for steps: what the write of this document is. */
    transition?: { collection: EditionCollection; id: string; step: Step; comment?: string }
  }
}

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
