/**
 * The job that takes off their schedules the editions and releases that can no longer go out, because
 * somebody’s rights or a source changed. `follow-schedules.ts` queues it.
 */

import type { PayloadRequest, TaskConfig } from 'payload'
import { type EditionCollection, editionCollections } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { storedEditions } from '../../content/payload/stored-edition'
import { refusalMessage } from '../../refusals/payload/refuse'
import { systemRequest } from '../../revision/payload/own-request'
import type { Schedule } from '../../revision/revision'
import { schedulerObjection, type Why, whyOf } from '../../workflow/lapse'
import { approverStillReviews } from '../../workflow/payload/actor'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { schedulerOf, takeOffSchedule } from '../../workflow/payload/run-scheduled'
import { sourceIsPublic } from '../../workflow/payload/source-is-public'
import { refusal } from '../../workflow/refusals'
import { mayPublish, type Person } from '../../workflow/roles'
import type { Changed } from './follow-schedules'
import { scopeOverMembers } from './release-scope'
import { findReleases, membersOf, type StoredMember } from './release-store'
import { takeReleaseOffSchedule } from './take-off-schedule'

export const settleSchedules: TaskConfig<'settle-schedules'> = {
  slug: 'settle-schedules',
  inputSchema: [
    { name: 'person', type: 'text' },
    { name: 'content', type: 'text' },
  ],
  retries: 8,
  handler: async ({ input, req: { payload } }) => {
    const req = await systemRequest(payload, 'schedule')
    if (input.person) await takeOffReleases(input.person, req)
    for (const collection of editionCollections) await takeOffEditions(collection, input, req)
    return { output: {} }
  },
}

async function takeOffReleases(person: string, req: PayloadRequest): Promise<void> {
  for (const release of await findReleases({ state: { equals: 'scheduled' } }, req)) {
    const { schedule } = release
    if (schedule?.by !== person) continue
    const why = await objectionToScheduler(schedule, await membersOf(release, req), req)
    if (why) await takeReleaseOffSchedule(release, { why, words: refusalMessage(why, 'en') }, req)
  }
}

/** Each in a transaction of its own: what was taken off before a crash is not taken off again. */
async function takeOffEditions(
  collection: EditionCollection,
  changed: Changed,
  req: PayloadRequest,
): Promise<void> {
  for (const id of await editionsOf(collection, changed, req)) {
    const where = { id: { equals: id } }
    const [edition] = (await findEditions(
      { collection, where, draft: true },
      req,
    )) as ReviewedDocument[]
    const schedule = edition?.workflow?.schedule
    if (!edition || !schedule) continue
    const why =
      (await objectionToScheduler(
        schedule,
        [{ of: collection, contentId: edition.contentId }],
        req,
      )) ??
      (await lapsedApproval(collection, edition, req)) ??
      (await missingSource(collection, edition, req))
    if (!why) continue
    const reason = refusalMessage(why, 'en')
    await takeOffSchedule(
      { collection, edition, revision: edition.revision ?? undefined, reason, why },
      req,
    )
  }
}

/** Ids of the scheduled editions that may be concerned; of each the workflow alone is read. */
async function editionsOf(
  collection: EditionCollection,
  { person, content }: Changed,
  req: PayloadRequest,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection,
    where: {
      and: [
        { 'workflow.scheduledFor': { exists: true } },
        ...(content ? [{ contentId: { equals: content } }] : []),
      ],
    },
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { workflow: true },
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })
  return storedEditions<ReviewedDocument>(docs)
    .filter(
      ({ workflow }) =>
        !person || workflow?.schedule?.by === person || workflow?.approval?.by === person,
    )
    .map(({ id }) => String(id))
}

async function objectionToScheduler(
  schedule: Pick<Schedule, 'by' | 'name'>,
  members: readonly Pick<StoredMember, 'of' | 'contentId'>[],
  req: PayloadRequest,
): Promise<Why | undefined> {
  const account = ((await schedulerOf(schedule, req)) ?? null) as Person | null
  const { decides } = await scopeOverMembers(members, req, account)
  return schedulerObjection(schedule, {
    isThere: Boolean(account),
    mayPublish: decides && mayPublish(account),
  })
}

async function lapsedApproval(
  collection: EditionCollection,
  edition: ReviewedDocument,
  req: PayloadRequest,
): Promise<Why | undefined> {
  const { schedule, approval } = edition.workflow ?? {}
  if (
    !schedule?.publish ||
    (await approverStillReviews(approval ?? null, { collection, edition }, req))
  )
    return undefined
  return whyOf(refusal('approval-lapsed'))
}

async function missingSource(
  collection: EditionCollection,
  edition: ReviewedDocument,
  req: PayloadRequest,
): Promise<Why | undefined> {
  if (!edition.workflow?.schedule?.publish) return undefined
  if ((await sourceIsPublic({ collection, edition, event: 'publish' }, req)) !== false)
    return undefined
  return whyOf(
    refusal('source-not-public', { facts: { language: String(edition.sourceLanguage) } }),
  )
}
