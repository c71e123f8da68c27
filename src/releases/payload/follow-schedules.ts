/**
 * Hooks that queue a look at schedules (`settle-schedules.ts`). What is scheduled depends on more than its own
 * words: the rights of whoever scheduled and approved it, and for a translation its source, which readers have to
 * be able to read. The job is queued in the transaction of the change and done within seconds; not only when it
 * is due.
 */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { takenStep } from '../../workflow/payload/reviewed-document'
import { type Person, sameRights } from '../../workflow/roles'

type Account = Person & { id: string | number }

/** Whose rights, or which content, is another than before. */
export type Changed = { person?: string | null; content?: string | null }

/** Hook of accounts: other rights may end what its owner scheduled or approved. */
export const followRights: CollectionAfterChangeHook<Account> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'update' && !sameRights(doc, previousDoc))
    await queueLook({ person: String(doc.id) }, req)
  return doc
}

/** Hook of accounts: nothing goes out in the name of somebody who is gone. */
export const followRightsRemoval: CollectionAfterDeleteHook<Account> = async ({ doc, req }) => {
  await queueLook({ person: String(doc.id) }, req)
  return doc
}

/** Hook of editions: a source that was taken away takes its translations’ schedules along. */
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
