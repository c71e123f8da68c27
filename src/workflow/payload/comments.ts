/** The conversation on a revision: signed by who wrote it, answered, resolved, never rewritten. */

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { refusal } from '../../content/refusals'
import { refuse } from '../../refusals/payload/refuse'
import { signatureFrom } from '../../revision/payload/signature'
import type { Mark } from '../../revision/revision'
import type { LastStep } from '../../revision/steps'
import { type QuestionKind, waitsForAuthor } from '../questions'
import { segmentAsked } from './questions'
import type { ReviewedDocument } from './reviewed-document'
import { markRequested } from './settle-mark'

/** Puts under a comment who wrote it, when, and about which revision. */
export const signComment: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  // Payload asks for what is required after this, and says what is missing.
  if (!isEditionCollection(data.of) || !data.edition || !data.text) return data
  const where = { id: { equals: data.edition } }
  const [edition] = await findEditions({ collection: data.of, where, draft: true }, req)
  if (!edition) refuse(refusal('reference-missing', { field: 'edition' }), req, 'comments')
  const answers = data.answers ? await threadOf(data.answers, edition.id, req) : null
  const kind = answers ? null : (data.kind ?? null)
  const about = kind ? await segmentAsked(data.of, { edition, id: data.field }, req) : null
  return {
    ...data,
    kind,
    words: about?.words ?? null,
    waiting: Boolean(kind),
    text: typeof data.text === 'string' ? data.text.trim() : data.text,
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

/** An answer settles a question for its author, or opens it again; written in the answer's transaction. */
export const followThread: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !doc.answers) return doc
  const common = { collection: 'comments', depth: 0, overrideAccess: true, req } as const
  const question = await req.payload.findByID({ ...common, id: doc.answers })
  if (!question.kind) return doc
  const waiting = waitsForAuthor({ ...question, by: String(question.by) }, [{ by: doc.by }])
  if (waiting !== question.waiting) {
    await req.payload.update({ ...common, id: question.id, data: { waiting } })
  }
  return doc
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
    const settled = (
      { resolved, kind }: { resolved?: unknown; kind?: QuestionKind | null },
      mark: Mark,
    ) => ({ resolved: resolved ? null : mark, waiting: Boolean(resolved && kind) })
    const doc = await markRequested('comments', settled, req)
    return Response.json({ doc })
  },
})
