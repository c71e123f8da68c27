/**
 * `POST /api/releases/{id}/review`: members are submitted, approved or sent back in one go, all of them or
 * some, each by its edition's own step. One letter tells of all.
 */
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { titleOf } from '../../content/title'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import type { Step } from '../../revision/steps'
import { readTransition } from '../../workflow/transition-request'
import { refusal } from '../refusals'
import { isLiving } from '../release'
import { idsFrom, recordFrom } from '../request'
import { type ReviewEvent, reviewEvents } from '../review-events'
import { chosenAmong } from './change'
import { type MemberAtHand, withEditions } from './check'
import { refuseMember, takeMemberStep } from './member-step'
import { notifyOfRelease } from './notify'
import { membersOf, requestedRelease, type StoredRelease } from './release-store'
import { settleRelease } from './settle'
import { standingOf } from './standing'

type ReviewStep = Step & { event: ReviewEvent }

export const reviewEndpoint = endpoint({
  path: '/:id/review',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Submits, withdraws, approves or sends back members of a release in one go: all of these steps are taken, or none. In GraphQL: `reviewRelease`.',
    who: 'whoever may take the step of each edition ([design, section 4](design.md#4-workflow))',
    body: {
      event: '`submit`, `withdraw`, `approve`, `request-changes`',
      members:
        '`[{ id, revision }]`: the ids of the members, and the revisions of their editions that were looked at',
      comment: 'text; required by `request-changes`',
    },
    answer: '200 `{ doc }`, the release',
    refusals: {
      409: 'a member cannot take the step now: it is named, and no step was taken',
      422: 'something is missing, or it has no such member',
    },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { event: said, comment: words, members } = req.data ?? {}
    const event = reviewEvents.find((each) => each === said)
    if (!event)
      refuse(refusal('release-event-unknown', { facts: { events: reviewEvents.join(', ') } }), req)
    const read = readTransition(
      { event, comment: words },
      { collection: 'relations', wasPublished: true, now: new Date() },
    )
    if (isRefusal(read)) refuse(read, req)
    const looked = (Array.isArray(members) ? members : []).map(recordFrom)
    const ids = idsFrom(looked.map(({ id }) => id))
    if (isRefusal(ids)) refuse(ids, req)
    const revisions = new Map(looked.map(({ id, revision }) => [String(id), revision]))
    const doc = await inTransaction(req, async () => {
      const release = await requestedRelease(req)
      if (!isLiving(release)) refuse(refusal('release-ended'), req)
      const chosen = chosenAmong(await membersOf(release, req), ids, req)
      const { comment } = read
      const step = read.step as ReviewStep
      return review(
        { release, chosen: await withEditions(chosen, req), revisions, step, comment },
        req,
      )
    })
    return Response.json({ doc })
  },
})

type Review = {
  release: StoredRelease
  chosen: readonly MemberAtHand[]
  /** Which revision of each was looked at, by the ids of members. */
  revisions: ReadonlyMap<string, unknown>
  step: ReviewStep
  comment?: string
}

/** Takes the step of each, in the transaction of the request, and tells those who have to know. */
export async function review(
  { release, chosen, revisions, step, comment }: Review,
  req: PayloadRequest,
): Promise<StoredRelease> {
  const mark = { id: String(release.id), name: release.name, at: new Date().toISOString() }
  for (const member of chosen) {
    const { id, document } = member
    if (document && document.revision !== revisions.get(id)) {
      const facts = { title: titleOf(document) ?? '' }
      refuseMember(member, refusal('member-changed', { facts }), req)
    }
    await takeMemberStep({ member, step, comment, release: mark }, req)
  }
  const after = await followed(release, chosen, req)
  const who = signatureFrom(req).name
  const of = chosen.flatMap(({ document }) => document ?? [])
  const common = { release: after, who, words: comment, of }
  if (step.event === 'submit') await notifyOfRelease({ kind: 'release-review', ...common }, req)
  if (step.event === 'request-changes') {
    await notifyOfRelease({ kind: 'release-sent-back', ...common }, req)
  }
  if (after.state === 'ready' && release.state !== 'ready') {
    await notifyOfRelease({ kind: 'release-ready', ...common }, req)
  }
  return after
}

/** The members as they stand after their steps, and the release after that. */
async function followed(
  release: StoredRelease,
  members: readonly MemberAtHand[],
  req: PayloadRequest,
): Promise<StoredRelease> {
  for (const { id, of: collection, document: edition, action } of await withEditions(
    members,
    req,
  )) {
    await req.payload.update({
      collection: 'release-members',
      id,
      data: await standingOf({ collection, edition, action }, req),
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  return settleRelease(release, req)
}
