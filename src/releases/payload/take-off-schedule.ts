/** Takes a release off its schedule, because it can no longer go out: whoever is concerned hears why. */
import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/in-transaction'
import { isRefusal } from '../../refusals/refusal'
import { type Why, whyOf } from '../../workflow/lapse'
import { refusal } from '../../workflow/refusals'
import { advance } from '../state-machine'
import { notifyOfRelease } from './notify'
import {
  findRelease,
  keepReleaseLapse,
  machineOf,
  recordRelease,
  type StoredRelease,
  writeRelease,
} from './release-store'

/** @param said why, as the audit log and letters say it, and as data */
export async function takeReleaseOffSchedule(
  { id, revision }: StoredRelease,
  said: { words: string; why?: Why },
  req: PayloadRequest,
): Promise<void> {
  await inTransaction(req, async () => {
    const release = await findRelease(id, req)
    if (release?.revision !== revision) return
    const actor = { system: 'schedule' } as const
    const now = new Date().toISOString()
    const after = advance(machineOf(release), { event: 'cancel-schedule' }, { actor, now })
    if (isRefusal(after)) return
    const written = await writeRelease(release, after, req)
    const detail = { why: said.words, due: release.due }
    await recordRelease('unschedule-release', { before: release, after: written }, req, detail)
    const who = release.schedule?.name ?? ''
    await notifyOfRelease({ kind: 'release-not-ready', release, who, words: said.words }, req)
    await keepReleaseLapse(release, { why: said.why ?? whyOf(refusal('schedule-cancelled')) }, req)
  })
}
