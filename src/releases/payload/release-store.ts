/** Reads and writes releases and their members. System writes: the endpoints have asked who may. */
import {
  type DataFromCollectionSlug,
  Forbidden,
  NotFound,
  type PayloadRequest,
  UnauthorizedError,
  type Where,
} from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import type { Why } from '../../workflow/lapse'
import { personOf } from '../../workflow/payload/access'
import { forgetLapse, keepLapse } from '../../workflow/payload/lapsed-schedules'
import { mayReadDrafts } from '../../workflow/roles'
import { isLiving, type Release } from '../release'

export type StoredRelease = DataFromCollectionSlug<'releases'>

export type StoredMember = DataFromCollectionSlug<'release-members'>

const system = { depth: 0, overrideAccess: true } as const

/** @throws 401, 403 without a role, 404 */
export async function requestedRelease(req: PayloadRequest): Promise<StoredRelease> {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!mayReadDrafts(personOf(req))) throw new Forbidden(req.t)
  const release = await findRelease(String(req.routeParams?.id ?? ''), req)
  if (!release) throw new NotFound(req.t)
  return release
}

export async function findRelease(
  id: string,
  req: PayloadRequest,
): Promise<StoredRelease | undefined> {
  return (await findReleases({ id: { equals: id } }, req))[0]
}

/** The counter-release that was made last; nothing where there is none. */
export async function counterOf(
  { undoneBy }: StoredRelease,
  req: PayloadRequest,
): Promise<StoredRelease | undefined> {
  return undoneBy ? findRelease(undoneBy, req) : undefined
}

export async function findReleases(where: Where, req: PayloadRequest): Promise<StoredRelease[]> {
  const { docs } = await req.payload.find({
    collection: 'releases',
    where,
    sort: 'due',
    limit: 0,
    pagination: false,
    ...system,
    req,
  })
  return docs
}

export async function findMembers(where: Where, req: PayloadRequest): Promise<StoredMember[]> {
  const { docs } = await req.payload.find({
    collection: 'release-members',
    where,
    sort: 'order',
    limit: 0,
    pagination: false,
    ...system,
    req,
  })
  return docs
}

export function membersOf({ id }: Pick<StoredRelease, 'id'>, req: PayloadRequest) {
  return findMembers({ release: { equals: id } }, req)
}

/** What the state machine decides about. */
export function machineOf({ state, members, unready, schedule, undoes }: StoredRelease): Release {
  return { state, members, unready, schedule: schedule ?? null, isCounter: Boolean(undoes) }
}

/** The same, before somebody begins to undo it. @param counter the counter-release that was made last */
export function machineToUndo(release: StoredRelease, counter: StoredRelease | undefined): Release {
  return { ...machineOf(release), isBeingUndone: counter !== undefined && isLiving(counter) }
}

/** Stores the release as it is after a step, as its next revision. */
export async function writeRelease(
  release: StoredRelease,
  {
    isCounter: _counter,
    isBeingUndone: _undone,
    ...after
  }: Release & Partial<Pick<StoredRelease, 'name' | 'notes' | 'updateType' | 'ended' | 'undoneBy'>>,
  req: PayloadRequest,
): Promise<StoredRelease> {
  const { id, revision } = release
  const due = after.schedule?.due ?? null
  const doc = await req.payload.update({
    collection: 'releases',
    id,
    data: { ...after, due, revision: revision + 1 },
    ...system,
    req,
  })
  // Planned anew or over: nothing of an earlier plan is left to tell.
  if (after.schedule || !isLiving(after))
    await forgetLapse({ of: 'releases', target: String(id) }, req)
  return doc
}

/** A release fell off its schedule: why is kept for the calendar. */
export async function keepReleaseLapse(
  { id, schedule }: Pick<StoredRelease, 'id' | 'schedule'>,
  { why, words }: { why: Why; words?: string },
  req: PayloadRequest,
): Promise<void> {
  if (!schedule) return
  const { due, by, name } = schedule
  const lapse = { of: 'releases', target: String(id), kind: 'release', due, by, name } as const
  await keepLapse({ ...lapse, why, words }, req)
}

/** The entry of the audit log about a release, in the transaction of the request. */
export async function recordRelease(
  event: Parameters<typeof appendEntry>[1]['event'],
  { before, after }: { before?: StoredRelease; after: StoredRelease },
  req: PayloadRequest,
  detail?: Record<string, unknown>,
): Promise<void> {
  await appendEntry(
    req,
    {
      ...{ kind: 'releases', edition: String(after.id), title: after.name, event },
      ...{ from: before?.state, to: after.state, revision: after.revision },
      detail: { members: after.members, ...detail },
      ...(after.ended && before?.state !== after.state && { at: after.ended.at }),
    },
    'release',
  )
}
