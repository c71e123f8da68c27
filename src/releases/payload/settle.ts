/** A release follows its members: how many there are, and how many could not be published as they stand. */
import type { PayloadRequest, Where } from 'payload'
import { isRefusal } from '../../refusals/refusal'
import { whyOf } from '../../workflow/lapse'
import { refusal } from '../refusals'
import { advance } from '../state-machine'
import {
  keepReleaseLapse,
  machineOf,
  recordRelease,
  type StoredRelease,
  writeRelease,
} from './release-store'

const system = { system: 'release' } as const

/**
 * Counts anew, and takes the release out of “ready” or off its schedule where something is missing.
 *
 * @returns the release after it; the same where it has ended
 */
export async function settleRelease(
  release: StoredRelease,
  req: PayloadRequest,
): Promise<StoredRelease> {
  const counts = await countsOf(release, req)
  const now = new Date().toISOString()
  const after = advance(machineOf(release), { event: 'settle', ...counts }, { actor: system, now })
  if (isRefusal(after)) return release
  const written = await writeRelease(release, after, req)
  // Whoever knows which member it was says so afterwards.
  if (!written.schedule)
    await keepReleaseLapse(release, { why: whyOf(refusal('release-not-ready')) }, req)
  if (release.state !== written.state) {
    const due = release.schedule?.due
    const before = release
    await recordRelease('settle-release', { before, after: written }, req, { ...(due && { due }) })
  }
  return written
}

export async function countsOf({ id }: Pick<StoredRelease, 'id'>, req: PayloadRequest) {
  const count = async (where: Where) => {
    const { totalDocs } = await req.payload.count({
      collection: 'release-members',
      where,
      overrideAccess: true,
      req,
    })
    return totalDocs
  }
  const own: Where = { release: { equals: id } }
  return {
    members: await count(own),
    unready: await count({ and: [own, { ready: { not_equals: true } }] }),
  }
}
