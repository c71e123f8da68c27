/** What was asked and answered about the segments of a content, in any language: it goes along in files. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/reference'

/** @returns lines such as `Claire: Which ten?`, by the id of the segment */
export async function saidOfSegments(
  collection: EditionCollection,
  contentId: string,
  req: PayloadRequest,
): Promise<Map<string, string[]>> {
  const find = async (where: object) => {
    const { docs } = await req.payload.find({
      collection: 'comments',
      where: where as never,
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
  const asked = await find({
    contentId: { equals: contentId },
    of: { equals: collection },
    kind: { exists: true },
  })
  if (asked.length === 0) return new Map()
  const answers = await find({ answers: { in: asked.map(({ id }) => String(id)) } })
  const lines = new Map<string, string[]>()
  for (const question of asked) {
    const thread = [question, ...answers.filter((each) => each.answers === String(question.id))]
    const words = thread.map(({ name, text }) => `${name}: ${text.replace(/\s+/g, ' ')}`)
    const segment = question.field ?? ''
    lines.set(segment, [...(lines.get(segment) ?? []), ...words])
  }
  return lines
}
