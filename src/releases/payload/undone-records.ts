/** The records of a translation whose words come back together with those of its source. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { caughtUp } from '../../segments/publications'
import type { Records } from '../../segments/record'
import { segmentsOf } from '../../segments/segments'
import { follow, retire } from '../../segments/staleness'
import type { TranslatedDocument } from '../../segments/translated-document'
import { publicationsSince, sourceDocument } from '../../translation/payload/source-editions'

type Then = {
  collection: EditionCollection
  /** The translation as readers had it. */
  document: TranslatedDocument
  /** The edition that it is translated from, with the words of then as its draft. */
  source: string
  /** The revision of the source that readers had. */
  then: number
}

/**
 * As they were, with what the source had published until then, and made ahead of the source’s draft: so what
 * was published in between, and is undone, makes nothing of it out of date.
 *
 * @returns nothing where it had no records: they are read from its words then
 */
export async function recordsOfThen(
  { collection, document, source: id, then }: Then,
  req: PayloadRequest,
): Promise<Records | undefined> {
  const { translation: kept } = document
  const published = await sourceDocument(collection, document, req)
  const [draft] = await findEditions(
    { collection, where: { id: { equals: id } }, draft: true },
    req,
  )
  if (!kept || !published || !draft) return undefined
  const since = { source: published, revision: kept.sourceRevision }
  const publications = await publicationsSince(collection, since, req)
  const until = publications.filter(({ revision }) => revision <= then)
  const { records, retired = [] } = caughtUp(collection, kept, until)
  const segments = segmentsOf(collection, draft)
  const update = { outdates: true, at: new Date().toISOString(), retired }
  const gone = retire(records, segments, update)
  return {
    sourceRevision: draft.revision ?? 0,
    records: follow(records, segments, update),
    ...(gone.length > 0 && { retired: gone }),
    ...(kept.structure && { structure: kept.structure }),
  }
}
