/** What was asked and answered about the segments of a content, in any language: it goes along in files. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { questionThreads } from '../../translation/payload/question-threads'

/** @returns lines such as `Claire: Which ten?`, by the id of the segment */
export async function saidOfSegments(
  collection: EditionCollection,
  contentId: string,
  req: PayloadRequest,
): Promise<Map<string, string[]>> {
  const lines = new Map<string, string[]>()
  for (const { question, answers } of await questionThreads({ collection, contentId }, req)) {
    const words = [question, ...answers].map(
      ({ name, text }) => `${name}: ${text.replace(/\s+/g, ' ')}`,
    )
    const segment = question.field ?? ''
    lines.set(segment, [...(lines.get(segment) ?? []), ...words])
  }
  return lines
}
