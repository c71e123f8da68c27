/** Hooks on people: work of somebody who cannot do it any more waits for somebody else. */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import type { Person } from '../../workflow/roles'
import { canTranslateInto } from '../assignment'
import { findAssignments, removeAssignment } from './assignment-store'

export const followAssignee: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update') await release(doc.id, doc as Person, req)
  return doc
}

export const forgetAssignee: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await release(doc.id, null, req)
  return doc
}

async function release(
  id: string | number,
  person: Person | null,
  req: PayloadRequest,
): Promise<void> {
  const assigned = await findAssignments({ assignee: { equals: String(id) } }, req)
  for (const each of assigned) {
    if (!canTranslateInto(person, each.language)) await removeAssignment(each, req)
  }
}
