/**
 * What is scheduled follows what it depends on beside its own words: the rights of whoever scheduled and approved
 * it, and for a translation its source, which readers have to be able to read. Looked at by a job, queued in the
 * transaction of the change and done within seconds; not only when it is due.
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
import { type ReviewedDocument, takenStep } from '../../workflow/payload/reviewed-document'
import { schedulerOf, takeOffSchedule } from '../../workflow/payload/run-scheduled'
import { sourceIsPublic } from '../../workflow/payload/source-is-public'
import { refusal } from '../../workflow/refusals'
import { mayPublish, type Person } from '../../workflow/roles'
import { takeReleaseOffSchedule } from './run-due'
import { findReleases } from './stored'

type Account = Person & { id: string | number }

/** Whose rights, or which content, is another than before. */
type Changed = { person?: string | null; content?: string | null }

const rightsOf = ({ roles, languages }: Partial<Person> = {}) => [roles, languages].join(';')

export const followRights: CollectionAfterChangeHook<Account> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'update' && rightsOf(doc) !== rightsOf(previousDoc))
    await queueLook({ person: String(doc.id) }, req)
  return doc
}

export const followRightsRemoval: CollectionAfterDeleteHook<Account> = async ({ doc, req }) => {
  await queueLook({ person: String(doc.id) }, req)
  return doc
}

/** Hook: a source that was taken away takes its translations’ schedules along. */
export const followSource: CollectionAfterChangeHook = async (change) => {
  const { doc, operation, req } = change
  const taken = operation === 'create' ? undefined : takenStep(change)
  if (taken?.last.event !== 'unpublish' || taken.edition.sourceLanguage) return doc
  await queueLook({ content: taken.edition.contentId }, req)
  return doc
}

async function queueLook(input: Changed, req: PayloadRequest): Promise<void> {
  await req.payload.jobs.queue({ task: 'settle-schedules', queue: 'schedules', input, req })
}

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
    const why = await objectionToScheduler(schedule, req)
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
      (await objectionToScheduler(schedule, req)) ??
      (await lapsedApproval(edition, req)) ??
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
    select: { workflow: true } as never,
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })
  return (docs as unknown as ReviewedDocument[])
    .filter(
      ({ workflow }) =>
        !person || workflow?.schedule?.by === person || workflow?.approval?.by === person,
    )
    .map(({ id }) => String(id))
}

async function objectionToScheduler(
  schedule: Pick<Schedule, 'by' | 'name'>,
  req: PayloadRequest,
): Promise<Why | undefined> {
  const account = await schedulerOf(schedule, req)
  return schedulerObjection(schedule, {
    isThere: Boolean(account),
    mayPublish: mayPublish(account as Person | undefined),
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
