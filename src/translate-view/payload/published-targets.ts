/** What readers have of a translation, beside what its latest revision says. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { storedEdition } from '../../content/payload/stored-edition'
import type { TranslationRecord } from '../../segments/record'
import { changedSincePublished } from '../../segments/since-published'
import type { TranslatedDocument } from '../../segments/translated-document'
import type { Inline } from '../../segments/unit'
import { recordsOf } from '../../translation/payload/current-records'

/**
 * Finds the targets that readers have where the latest revision has others.
 *
 * @returns by segment; nothing where the translation is not public
 */
export async function publishedTargets(
  collection: EditionCollection,
  { id, _status }: Pick<TranslatedDocument, 'id' | '_status'>,
  now: readonly TranslationRecord[],
  req: PayloadRequest,
): Promise<ReadonlyMap<string, Inline[]>> {
  // The latest revision is the published one: readers have all of it.
  if (_status === 'published') return new Map()
  const where = { id: { equals: id }, _status: { equals: 'published' } }
  const [published] = await findEditions({ collection, where, draft: false }, req)
  if (!published) return new Map()
  // Asked at each save: what they were published with says it, without a look at the source.
  const records =
    storedEdition<TranslatedDocument>(published).translation?.records ??
    (await recordsOf(collection, published, req))?.records
  return records ? changedSincePublished(records, now) : new Map()
}
