/** Reads whether readers can read the source of a translation: asked where the translation is about to be public. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import type { Event } from '../../revision/steps'
import type { ReviewedDocument } from './reviewed-document'

const asking: readonly Event[] = ['publish', 'emergency-publish', 'schedule']

type Asked = { collection: EditionCollection; edition: ReviewedDocument; event: Event }

/** @returns nothing where it is not asked: of a source, or where nothing is about to be public */
export async function sourceIsPublic(
  { collection, edition: { contentId, sourceLanguage }, event }: Asked,
  req: PayloadRequest,
): Promise<boolean | undefined> {
  if (!sourceLanguage || !asking.includes(event)) return undefined
  const where = {
    contentId: { equals: contentId },
    language: { equals: sourceLanguage },
    _status: { equals: 'published' },
  }
  return (await findEditions({ collection, where, draft: false }, req)).length > 0
}
