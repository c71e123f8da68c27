/**
 * What is scheduled goes out at its time, or as soon as a server is up again, in the name of whoever
 * scheduled it. What cannot is taken off the schedule at once, and everybody concerned hears why: after
 * each publication the releases that wait are looked at anew, for the site around them may have changed.
 */
import { APIError, type Payload } from 'payload'
import { inTransaction } from '../../database/in-transaction'
import { newestPublication } from '../../delivery/payload/publication-log'
import { systemRequest } from '../../revision/payload/own-request'
import { asScheduler, whyIn } from '../../workflow/payload/run-scheduled'
import type { Release } from '../release'
import { withEditions } from './check'
import { publishRelease, refuseBlocked } from './publish'
import { findRelease, findReleases, membersOf, type StoredRelease } from './release-store'
import { takeReleaseOffSchedule } from './take-off-schedule'

/** Up to which row of the publication log each waiting release was looked at, by this process. */
const looked = new WeakMap<Payload, Map<string, number>>()

/** @returns how many releases were published */
export async function runDueReleases(payload: Payload, now = new Date()): Promise<number> {
  let published = 0
  const system = await systemRequest(payload, 'schedule')
  const waiting = await findReleases({ state: { equals: 'scheduled' } }, system)
  const newest = waiting.length > 0 ? await newestPublication(payload) : 0
  const known = looked.get(payload) ?? new Map<string, number>()
  looked.set(payload, known)
  for (const release of waiting) {
    const isDue = Date.parse(release.due ?? '') <= now.getTime()
    if (!isDue && known.get(release.id) === newest) continue
    known.set(release.id, newest)
    if (await attempt(release, isDue, payload)) published++
  }
  return published
}

/** @returns whether it was published */
async function attempt(release: StoredRelease, isDue: boolean, payload: Payload): Promise<boolean> {
  const system = await systemRequest(payload, 'schedule')
  try {
    const req = await asScheduler(release.schedule as NonNullable<Release['schedule']>, system)
    return await inTransaction(req, async () => {
      const current = await findRelease(release.id, req)
      // A person or another process was faster: what they did stands.
      if (current?.state !== 'scheduled' || current.revision !== release.revision) return false
      if (isDue) await publishRelease(current, req)
      else await refuseBlocked(current, await withEditions(await membersOf(current, req), req), req)
      return isDue
    })
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) throw error
    await takeReleaseOffSchedule(release, { words: error.message, why: whyIn(error) }, system)
    return false
  }
}
