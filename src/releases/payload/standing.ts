/** Whether an edition could go public as it stands, by its own state machine. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import type { Refusal } from '../../refusals/refusal'
import type { Actor } from '../../workflow/actor'
import { objection } from '../../workflow/objection'
import { approverStillReviews } from '../../workflow/payload/actor'
import { type ReviewedDocument, revisionOf } from '../../workflow/payload/reviewed-document'
import { refusal } from '../refusals'
import type { MemberAction } from '../release'
import type { StoredMember } from './release-store'

type Standing = {
  digest: string
  ready: boolean
  why: Pick<Refusal, 'code' | 'facts'> | null
  approver: string | null
}

/** Whoever publishes it in the end: who may, is asked then. */
const publisher: Actor = { id: '', name: '', roles: ['publisher'], languages: [] }

/** @param edition nothing where it is gone */
export async function standingOf(
  {
    collection,
    edition,
    action,
  }: {
    collection: EditionCollection
    edition: ReviewedDocument | undefined
    action: MemberAction
  },
  req: PayloadRequest,
): Promise<Standing> {
  if (!edition)
    return { digest: '', ready: false, why: kept(refusal('member-missing')), approver: null }
  const revision = revisionOf(collection, edition)
  const why = objection(revision, action.unpublish ? 'unpublish' : 'publish', {
    actor: publisher,
    edition,
    approverStillReviews:
      Boolean(action.unpublish) ||
      (await approverStillReviews(revision.approval, { collection, edition }, req)),
  })
  return {
    digest: revision.digest,
    ready: !why,
    why: why ? kept(why) : null,
    approver: action.unpublish ? null : (revision.approval?.by ?? null),
  }
}

function kept({ code, facts }: Refusal): Pick<Refusal, 'code' | 'facts'> {
  return { code, ...(facts && { facts }) }
}

export function sameStanding(one: StoredMember, other: Standing): boolean {
  return (
    (one.digest ?? '') === other.digest &&
    Boolean(one.ready) === other.ready &&
    (one.approver ?? null) === other.approver &&
    one.why?.code === other.why?.code
  )
}
