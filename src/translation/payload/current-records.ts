/** Reads the records of a translation: those stored, or those derived from its document. */
import type { PayloadRequest } from 'payload'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { type CaughtUp, caughtUp, type SourcePublication } from '../../segments/publications'
import type { Records, TranslationRecord } from '../../segments/record'
import { recordsFromDocument } from '../../segments/records-from-document'
import type { TranslatedDocument } from '../../segments/translated-document'
import {
  publicationsSince,
  sourceAt,
  sourceBefore,
  sourceDocument,
  sourceDraft,
} from './source-editions'

/** Records, the source at the revision that they follow, and the source as it stands in public. */
export type Followed = Records & { source: EditionDocument; sourceNow: EditionDocument }

/** The same after everything that the source published since, and as they were before. */
export type FollowedToday = Followed & CaughtUp & { kept: readonly TranslationRecord[] }

/**
 * The stored records of a translation. A translation without any was written before there were
 * records, or outside: it is taken as made from what its source had published then.
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

/**
 * The records of a translation after everything that the source published since.
 *
 * @param planned what it is going to publish, where that is asked
 */
export async function recordsOfToday(
  collection: EditionCollection,
  translation: TranslatedDocument,
  req: PayloadRequest,
  planned?: SourcePublication,
): Promise<FollowedToday | undefined> {
  const before = await recordsOf(collection, translation, req)
  if (!before) return undefined
  const { sourceNow, sourceRevision, records: kept } = before
  const since = { source: sourceNow, revision: sourceRevision }
  const publications = [
    ...(await publicationsSince(collection, since, req)),
    ...(planned && planned.revision > sourceRevision ? [planned] : []),
  ]
  if (publications.length === 0) return { ...before, major: false, takenOut: [], kept }
  const now = caughtUp(collection, before, publications)
  const source = await sourceAt(
    collection,
    { source: sourceNow, revision: now.sourceRevision },
    req,
  )
  return { ...now, source, sourceNow, kept }
}
