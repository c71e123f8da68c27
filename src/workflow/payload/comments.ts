/** The conversation on a revision: signed by who wrote it, answered, resolved, never rewritten. */

import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { findEditions } from '../../content/payload/find-edition'
import { type EditionCollection, isEditionCollection } from '../../content/reference'
import { refusal } from '../../content/refusals'
import { refuse } from '../../refusals/payload/refuse'
import { signatureFrom } from '../../revision/payload/signature'
import type { LastStep } from '../../revision/steps'
import type { ReviewedDocument } from './reviewed-document'
import { type Mark, markRequested } from './settle-mark'

/** Puts under a comment who wrote it, when, and about which revision. */
export const signComment: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  // Payload asks for what is required after this, and says what is missing.
  if (!isEditionCollection(data.of) || !data.edition || !data.text) return data
  const where = { id: { equals: data.edition } }
  const [edition] = await findEditions({ collection: data.of, where, draft: true }, req)
  if (!edition) refuse(refusal('reference-missing', { field: 'edition' }), req, 'comments')
  const answers = data.answers ? await threadOf(data.answers, edition.id, req) : null
  return {
    ...data,
    text: String(data.text).trim(),
    answers,
    contentId: edition.contentId,
    language: edition.language,
    revision: edition.revision,
    ...signatureFrom(req),
    at: new Date().toISOString(),
    resolved: null,
  }
}

/** The comment that began the thread: an answer to an answer belongs there too. */
async function threadOf(answered: string, edition: string, req: PayloadRequest): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: { id: { equals: answered }, edition: { equals: edition } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (!docs[0]) refuse(refusal('reference-missing', { field: 'answers' }), req, 'comments')
  return docs[0].answers ?? String(docs[0].id)
}

/** What somebody said with a step is part of the conversation. */
export async function storeComment(
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
export const resolveEndpoint = endpoint({
  path: '/:id/resolve',
  method: 'post',
  docs: {
    topic: 'sharing',
    summary: 'Resolves a comment; a second time opens it again.',
    who: 'everybody with a role',
    answer: '200 `{ doc }`',
  },
  handler: async (req) => {
    const settled = ({ resolved }: { resolved?: unknown }, mark: Mark) => ({
      resolved: resolved ? null : mark,
    })
    const doc = await markRequested('comments', settled, req)
    return Response.json({ doc })
  },
})
