/** The records of a translation: those it keeps, or those that its document gives. */
import type { PayloadRequest } from 'payload'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/reference'
import { recordsFromDocument } from '../native'
import { caughtUp } from '../publications'
import type { Records } from '../record'
import { publicationsSince, sourceAt, sourceBefore, sourceDocument, sourceDraft } from './source-of'
import type { TranslatedDocument } from './stored'

/** Records, the source at the revision that they follow, and the source as it stands in public. */
export type Followed = Records & { source: EditionDocument; sourceNow: EditionDocument }

/**
 * The records as they are kept. A translation without any was written before there were records,
 * or outside: it is taken as made from what its source had published then.
 */
export async function recordsOf(
  collection: EditionCollection,
  translation: TranslatedDocument,
  req: PayloadRequest,
): Promise<Followed | undefined> {
  const sourceNow = await sourceDocument(collection, translation, req)
  if (!sourceNow) return undefined
  const { translation: kept } = translation
  if (kept) {
    const revision = kept.sourceRevision
    const source = await sourceAt(collection, { source: sourceNow, revision }, req)
    return { ...kept, source, sourceNow }
  }
  const time = translation.updatedAt ?? new Date().toISOString()
  const source =
    sourceNow._status === 'published'
      ? await sourceBefore(collection, { source: sourceNow, time }, req)
      : await sourceDraft(collection, sourceNow, req)
  const records = recordsFromDocument(collection, {
    source,
    document: translation,
    records: [],
    written: { state: 'done', origin: 'document' },
  })
  return { sourceRevision: source.revision ?? 0, records, source, sourceNow }
}

/** The records after everything that the source published since. */
export async function recordsOfToday(
  collection: EditionCollection,
  translation: TranslatedDocument,
  req: PayloadRequest,
): Promise<Followed | undefined> {
  const kept = await recordsOf(collection, translation, req)
  if (!kept) return undefined
  const { sourceNow, sourceRevision } = kept
  const since = { source: sourceNow, revision: sourceRevision }
  const publications = await publicationsSince(collection, since, req)
  if (publications.length === 0) return kept
  const now = caughtUp(collection, kept, publications)
  const source = await sourceAt(
    collection,
    { source: sourceNow, revision: now.sourceRevision },
    req,
  )
  return { ...now, source, sourceNow }
}
