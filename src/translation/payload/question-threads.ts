/** Reads the questions about the segments of a content, asked in any of its languages, with their answers. */
import type { PayloadRequest, Where } from 'payload'
import type { EditionCollection } from '../../content/model'

type Comment = Awaited<ReturnType<typeof findComments>>[number]
export type QuestionThread = { question: Comment; answers: Comment[] }

/** @returns as the person who asks may read them, the oldest first */
export async function questionThreads(
  { collection, contentId }: { collection: EditionCollection; contentId: string },
  req: PayloadRequest,
): Promise<QuestionThread[]> {
  const of = { contentId: { equals: contentId }, of: { equals: collection } }
  const asked = await findComments({ ...of, kind: { exists: true } }, req)
  if (asked.length === 0) return []
  const ids = asked.map(({ id }) => String(id))
  const answers = await findComments({ answers: { in: ids } }, req)
  return asked.map((question) => ({
    question,
    answers: answers.filter((each) => each.answers === String(question.id)),
  }))
}

async function findComments(where: Where, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where,
    sort: 'at',
    depth: 0,
    limit: 500,
    pagination: false,
    user: req.user,
    overrideAccess: false,
    req,
  })
  return docs
}
