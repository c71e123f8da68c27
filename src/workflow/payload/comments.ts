/** The conversation on a revision: signed by who wrote it, answered, resolved, never rewritten. */
import {
  APIError,
  type CollectionBeforeChangeHook,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { findEditions } from '../../content/payload/find-edition'
import type { EditionCollection } from '../../content/reference'
import { refusal } from '../../content/refusal'
import { refuse } from '../../platform/refuse'
import { signatureOf } from '../machine'
import { mayReadDrafts, type Person } from '../roles'
import { actorOf } from './actor'
import type { LastStep, ReviewedDocument } from './stored'

/** Puts under a comment who wrote it, when, and about which revision. */
export const signComment: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const where = { id: { equals: data.edition } }
  const [edition] = await findEditions({ collection: data.of, where, draft: true }, req)
  if (!edition) refuse(refusal('reference-missing', { field: 'edition' }), req, 'comments')
  if (data.answers) await refuseForeignAnswer(data.answers, edition.id, req)
  return {
    ...data,
    text: String(data.text).trim(),
    contentId: edition.contentId,
    language: edition.language,
    revision: edition.revision,
    ...signatureOf(actorOf(req)),
    at: new Date().toISOString(),
    resolved: null,
  }
}

async function refuseForeignAnswer(
  answered: string,
  edition: string,
  req: PayloadRequest,
): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'comments',
    where: { id: { equals: answered }, edition: { equals: edition } },
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) refuse(refusal('reference-missing', { field: 'answers' }), req, 'comments')
}

/** What somebody said with a step is part of the conversation. */
export async function keepComment(
  {
    collection,
    edition,
    last,
  }: { collection: EditionCollection; edition: ReviewedDocument; last: LastStep },
  req: PayloadRequest,
): Promise<void> {
  const text = last.detail?.comment ?? last.detail?.reason
  if (typeof text !== 'string' || !text) return
  await req.payload.create({
    collection: 'comments',
    data: { of: collection, edition: edition.id, text, event: last.event },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** `POST /api/comments/{id}/resolve`: settled; a second time takes it back. */
export const resolveEndpoint: Endpoint = {
  path: '/:id/resolve',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new APIError('You must be logged in.', 401, null, true)
    if (!mayReadDrafts(req.user as Person)) throw new APIError('Not allowed.', 403, null, true)
    const id = String(req.routeParams?.id ?? '')
    const { payload, user } = req
    const comment = await payload.findByID({
      collection: 'comments',
      id,
      depth: 0,
      overrideAccess: false,
      user,
      req,
    })
    const { name, email } = user as { name?: string; email?: string }
    const mark = { by: String(user.id), name: name ?? email, at: new Date().toISOString() }
    // The only change a comment knows, on behalf of the person who was just let in.
    const doc = await payload.update({
      collection: 'comments',
      id,
      data: { resolved: comment.resolved ? null : mark },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return Response.json({ doc })
  },
}
