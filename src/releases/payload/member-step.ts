/** One step of one member's edition, in the transaction of its release. What fails names its member. */
import { APIError, type PayloadRequest } from 'payload'
import { titleOf } from '../../content/title'
import { messageTo, refuse } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import type { Step } from '../../revision/steps'
import type { ReleaseMark } from '../../revision/write-intent'
import { asksForFactor } from '../../workflow/fresh-factor'
import { applyStep } from '../../workflow/payload/apply-step'
import { requireFreshFactor } from '../../workflow/payload/fresh-factor'
import { refusal } from '../refusals'
import type { MemberAtHand } from './check'

type Taken = { member: MemberAtHand; step: Step; comment?: string; release: ReleaseMark }

/** @throws so that the whole transaction rolls back */
export async function takeMemberStep(
  { member, step, comment, release }: Taken,
  req: PayloadRequest,
): Promise<void> {
  const { of: collection, document: edition } = member
  if (!edition) refuseMember(member, refusal('member-missing'), req)
  // Asked for the whole release, and not of one member.
  if (asksForFactor(step.event)) requireFreshFactor(req)
  const revision = edition.revision ?? undefined
  try {
    await applyStep({ collection, edition, step, comment, revision, release }, req)
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) throw error
    throw failed(member, error.message, req)
  }
}

export function refuseMember(member: MemberAtHand, why: Refusal, req: PayloadRequest): never {
  throw failed(member, messageTo(req, why), req)
}

function failed({ document, language }: MemberAtHand, why: string, req: PayloadRequest): never {
  const title = (document && titleOf(document)) ?? ''
  refuse(refusal('member-failed', { facts: { title, language, why } }), req)
}
