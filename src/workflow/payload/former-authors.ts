/** Reads the history for `authorship.ts`: asked where somebody is about to approve. */
import type { PayloadRequest } from 'payload'
import { type EditionCollection, fieldNames } from '../../content/model'
import type { Event } from '../../revision/steps'
import { authorsOfRestored, authorsOfReturnedWords, type WrittenVersion } from '../authorship'
import { versionsOf } from './edition-versions'

const approvals: readonly Event[] = ['approve', 'approve-afterwards']

type Asked = { collection: EditionCollection; id: string | undefined; event: Event }

/** @returns ids of accounts; none where nobody is about to approve */
export async function formerAuthors(
  { collection, id, event }: Asked,
  req: PayloadRequest,
): Promise<string[]> {
  if (id === undefined || !approvals.includes(event)) return []
  const versions = await versionsOf(collection, id, req)
  const history = versions.map(({ version }): WrittenVersion => {
    const { event: step, by } = version.workflow?.last ?? {}
    const writes = step === 'edit' || step === 'restore'
    return { content: version as Record<string, unknown>, by: writes ? by : undefined }
  })
  return authorsOfReturnedWords(history, fieldNames(collection))
}

/** Who had written the version that is restored. */
export async function restoredAuthors(
  { collection, id, version }: { collection: EditionCollection; id: string; version: string },
  req: PayloadRequest,
): Promise<readonly string[]> {
  const versions = await versionsOf(collection, id, req)
  const restored = versions.findIndex((each) => each.id === version)
  const until = versions.slice(0, restored + 1)
  return authorsOfRestored(until.map(({ version }) => version.workflow?.authors ?? []))
}
