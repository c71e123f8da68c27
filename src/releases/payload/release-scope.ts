/** What the page scope of whoever asks leaves of their rights over a release: those over all of its members. */
import type { PayloadRequest } from 'payload'
import { rightsOverAll, type ScopeRights } from '../../workflow/page-scope'
import { type Content, scopeRightsOf } from '../../workflow/payload/page-scope'
import type { Person } from '../../workflow/roles'
import { membersOf, type StoredMember, type StoredRelease } from './release-store'

type Member = Pick<StoredMember, 'of' | 'contentId'>

export function contentsOf(members: readonly Member[]): Content[] {
  return members.map(({ of: collection, contentId }) => ({ collection, contentId }))
}

/** @param person whose scope it is; whoever asks, where nobody is named */
export async function scopeOverMembers(
  members: readonly Member[],
  req: PayloadRequest,
  person?: Person | null,
): Promise<ScopeRights> {
  const rightsOver = await scopeRightsOf(contentsOf(members), req, person)
  return rightsOverAll(members.map(({ contentId }) => rightsOver(contentId)))
}

/** The same of a stored release. */
export async function scopeOverRelease(
  release: Pick<StoredRelease, 'id'>,
  req: PayloadRequest,
): Promise<ScopeRights> {
  return scopeOverMembers(await membersOf(release, req), req)
}
