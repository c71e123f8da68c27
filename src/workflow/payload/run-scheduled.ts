/**
 * What is scheduled happens at its time, or as soon as a server is up again: the edition itself
 * says what is due, so nothing can get out of step with it. The state machine looks again, as for
 * anybody; of several processes one takes the step, and the others find it taken.
 */
import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { type EditionCollection, editionCollections } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { refuse } from '../../refusals/payload/refuse'
import { systemRequest } from '../../revision/payload/own-request'
import type { Schedule } from '../../revision/revision'
import type { Step } from '../../revision/steps'
import type { Why } from '../lapse'
import { refusal } from '../refusals'
import { applyStep } from './apply-step'
import type { ReviewedDocument } from './reviewed-document'

/** @returns how many steps were taken */
export async function runScheduled(payload: Payload, now = new Date()): Promise<number> {
  let taken = 0
  const req = await systemRequest(payload, 'schedule')
  for (const collection of editionCollections) {
    const where = { 'workflow.scheduledFor': { less_than_equal: now.toISOString() } }
    const due = (await findEditions({ collection, where, draft: true }, req)) as ReviewedDocument[]
    for (const edition of due) {
      if (edition.workflow?.schedule && (await runOne(collection, edition, req))) taken++
    }
  }
  return taken
}

async function runOne(
  collection: EditionCollection,
  edition: ReviewedDocument,
  req: PayloadRequest,
): Promise<boolean> {
  const schedule = edition.workflow?.schedule as Schedule
  // Whoever saves in between makes a new revision, and this step is one of the old.
  const revision = edition.revision ?? undefined
  try {
    const own = await asScheduler(schedule, req)
    await applyStep({ collection, edition, step: stepOf(schedule), revision }, own)
    return true
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    await takeOffSchedule(
      { collection, edition, revision, reason: error.message, why: whyIn(error) },
      req,
    )
    return false
  }
}

/** A request of whoever scheduled. @throws APIError where the account is gone; what it may still do, the machine asks */
export async function asScheduler(
  schedule: Pick<Schedule, 'by' | 'name'>,
  req: PayloadRequest,
): Promise<PayloadRequest> {
  const user = await schedulerOf(schedule, req)
  if (!user) refuse(refusal('scheduler-gone', { facts: { name: schedule.name } }), req)
  return createLocalReq({ user: { ...user, collection: 'users' }, context: {} }, req.payload)
}

/** The account of whoever scheduled; nothing where it is gone. */
export async function schedulerOf({ by }: Pick<Schedule, 'by'>, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: by } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.at(0)
}

function stepOf(schedule: Schedule): Step {
  return schedule.publish
    ? { event: 'publish', ...schedule.publish }
    : { event: 'unpublish', unpublish: schedule.unpublish }
}

/** The refusal in an error that `refuse` has made. */
export function whyIn({ data }: APIError): Why | undefined {
  const { code, ...facts } = (data ?? {}) as { code?: unknown } & NonNullable<Why['facts']>
  return typeof code === 'string' ? { code, facts } : undefined
}

/** What cannot happen is taken off the schedule, with the reason; it is not tried for ever. */
export async function takeOffSchedule(
  {
    collection,
    edition,
    revision,
    reason,
    why,
  }: {
    collection: EditionCollection
    edition: ReviewedDocument
    revision: number | undefined
    reason: string
    why?: Why
  },
  req: PayloadRequest,
): Promise<void> {
  try {
    const step = { event: 'cancel-schedule' } as const
    await applyStep({ collection, edition, step, comment: reason, revision, why }, req)
  } catch (error) {
    // Another process or a person was faster: what they did stands.
    if (!(error instanceof APIError && error.status === 409)) throw error
  }
}
