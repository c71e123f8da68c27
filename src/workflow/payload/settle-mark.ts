/**
 * The one change that a comment and a share link know: a mark that says who settled it, and when.
 * Everybody with a role may set it; nothing else of them can be written.
 */

import { Forbidden, type PayloadRequest, UnauthorizedError } from 'payload'
import { signatureFrom } from '../../revision/payload/signature'
import type { Mark } from '../../revision/revision'
import { mayReadDrafts } from '../roles'
import { personOf } from './access'

/**
 * Marks the document that the request is about, on behalf of its person.
 *
 * @param change what to write, given the document as it is
 * @returns the document after it
 * @throws 401, 403, 404
 */
export async function markRequested<Doc>(
  collection: 'comments' | 'share-links',
  change: (doc: Doc, mark: Mark) => { resolved: Mark | null; waiting: boolean } | { revoked: Mark },
  req: PayloadRequest,
): Promise<Doc> {
  const { payload, user } = req
  if (!user) throw new UnauthorizedError(req.t)
  if (!mayReadDrafts(personOf(req))) throw new Forbidden(req.t)
  const common = { collection, id: String(req.routeParams?.id ?? ''), depth: 0, req } as const
  const doc = await payload.findByID({ ...common, overrideAccess: false, user })
  const mark = { ...signatureFrom(req), at: new Date().toISOString() }
  const data = change(doc as Doc, mark)
  return (await payload.update({ ...common, data, overrideAccess: true })) as Doc
}
