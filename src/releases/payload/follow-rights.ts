/**
 * What is scheduled follows the rights of people: whoever scheduled it, and whoever approved it. Looked at by a
 * job, queued in the transaction in which the rights changed and done within seconds; not only when it is due.
 */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
  TaskConfig,
} from 'payload'
import { type EditionCollection, editionCollections } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { refusalMessage } from '../../refusals/payload/refuse'
import { systemRequest } from '../../revision/payload/own-request'
import type { Schedule } from '../../revision/revision'
import { schedulerObjection, type Why, whyOf } from '../../workflow/lapse'
import { approverStillReviews } from '../../workflow/payload/actor'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { takeOffSchedule } from '../../workflow/payload/run-scheduled'
import { refusal } from '../../workflow/refusals'
import { mayPublish, type Person } from '../../workflow/roles'
import { takeReleaseOffSchedule } from './run-due'
import { findReleases } from './stored'

type Account = Person & { id: string | number }

const rightsOf = ({ roles, languages }: Partial<Person> = {}) => [roles, languages].join(';')

export const followRights: CollectionAfterChangeHook<Account> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'update' && rightsOf(doc) !== rightsOf(previousDoc)) await queue(doc, req)
  return doc
}

export const followRightsRemoval: CollectionAfterDeleteHook<Account> = async ({ doc, req }) => {
  await queue(doc, req)
  return doc
}

async function queue({ id }: Account, req: PayloadRequest): Promise<void> {
  const input = { person: String(id) }
  await req.payload.jobs.queue({ task: 'follow-rights', queue: 'schedules', input, req })
}

export const followRightsTask: TaskConfig<'follow-rights'> = {
  slug: 'follow-rights',
  inputSchema: [{ name: 'person', type: 'text', required: true }],
  retries: 8,
  handler: async ({ input: { person }, req: { payload } }) => {
    const req = await systemRequest(payload, 'schedule')
    await takeOffReleases(person, req)
    for (const collection of editionCollections) await takeOffEditions(collection, person, req)
    return { output: {} }
  },
}

async function takeOffReleases(person: string, req: PayloadRequest): Promise<void> {
  for (const release of await findReleases({ state: { equals: 'scheduled' } }, req)) {
    const { schedule } = release
    if (schedule?.by !== person) continue
    const why = await objectionToScheduler(schedule, req)
    if (why) await takeReleaseOffSchedule(release, { why, words: refusalMessage(why, 'en') }, req)
  }
}

/** Each in a transaction of its own: what was taken off before a crash is not taken off again. */
async function takeOffEditions(
  collection: EditionCollection,
  person: string,
  req: PayloadRequest,
): Promise<void> {
  for (const id of await editionsOf(collection, person, req)) {
    const where = { id: { equals: id } }
    const [edition] = (await findEditions(
      { collection, where, draft: true },
      req,
    )) as ReviewedDocument[]
    const schedule = edition?.workflow?.schedule
    if (!edition || !schedule) continue
    const why = (await objectionToScheduler(schedule, req)) ?? (await lapsedApproval(edition, req))
    if (!why) continue
    const reason = refusalMessage(why, 'en')
    await takeOffSchedule(
      { collection, edition, revision: edition.revision ?? undefined, reason, why },
      req,
    )
  }
}

/** Ids of the scheduled editions that this person scheduled or approved; of each the workflow alone is read. */
async function editionsOf(
  collection: EditionCollection,
  person: string,
  req: PayloadRequest,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { 'workflow.scheduledFor': { exists: true } },
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { workflow: true } as never,
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })
  return (docs as unknown as ReviewedDocument[])
    .filter(
      ({ workflow }) => workflow?.schedule?.by === person || workflow?.approval?.by === person,
    )
    .map(({ id }) => String(id))
}

async function objectionToScheduler(
  schedule: Pick<Schedule, 'by' | 'name'>,
  req: PayloadRequest,
): Promise<Why | undefined> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: schedule.by } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [account] = docs as unknown as Person[]
  return schedulerObjection(schedule, {
    isThere: Boolean(account),
    mayPublish: mayPublish(account),
  })
}

async function lapsedApproval(
  edition: ReviewedDocument,
  req: PayloadRequest,
): Promise<Why | undefined> {
  const { schedule, approval } = edition.workflow ?? {}
  if (!schedule?.publish || (await approverStillReviews(approval ?? null, edition, req)))
    return undefined
  return whyOf(refusal('approval-lapsed'))
}
