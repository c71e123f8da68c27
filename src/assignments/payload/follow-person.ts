/** Hooks on people: work of somebody who cannot do it any more waits for somebody else. */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { scopeRightsOf } from '../../workflow/payload/page-scope'
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
  const contents = assigned.map(({ kind, contentId }) => ({ collection: kind, contentId }))
  const rightsOver = await scopeRightsOf(contents, req, person)
  for (const each of assigned) {
    const isTheirs = canTranslateInto(person, each.language) && rightsOver(each.contentId).works
    if (!isTheirs) await removeAssignment(each, req)
  }
}
