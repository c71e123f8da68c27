/**
 * Computes whether published translations are behind their source, and where. For the site and for
 * `behind`.
 */
import type { PayloadRequest, Where } from 'payload'
import { type EditionDocument, isTranslation } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { behind, isBehind, type SourcePublication } from '../../segments/publications'
import type { TranslatedDocument } from '../../segments/translated-document'
import { recordsOfToday } from './current-records'

export type Behind = {
  /** When the source was updated first since. ISO 8601, UTC. */
  since: string
  /** In how many segments readers see what the source says otherwise, no longer, or not at all. */
  segments: number
  /** The id of the source edition. */
  source: string
}

/** What is going to be published, in a preview of it. */
export type Planned = {
  /** The words that will be public. */
  editions: readonly EditionDocument[]
  /** Of sources, by their content. */
  publications: ReadonlyMap<string, SourcePublication>
}

/**
 * System reads.
 *
 * @param published the translation as it is published, with its records
 * @returns nothing where it is up to date; a minor update of the source does not count
 */
async function behindSource(
  collection: EditionCollection,
  published: TranslatedDocument,
  req: PayloadRequest,
  planned?: Planned,
): Promise<Behind | undefined> {
  const ahead = planned?.publications.get(published.contentId)
  const inPublic = await recordsOfToday(collection, published, req, ahead)
  if (!inPublic?.records.some(isBehind) && !inPublic?.takenOut.length) return undefined
  const where = { id: { equals: published.id } }
  const [draft] = await findEditions({ collection, where, draft: true }, req)
  const latest = draft && (await recordsOfToday(collection, draft, req, ahead))
  const found = behind(inPublic.kept, inPublic, latest?.records ?? [])
  const since = found.flatMap((record) => record.since ?? []).sort()[0]
  return since === undefined
    ? undefined
    : { since, segments: found.length, source: inPublic.sourceNow.id }
}

/**
 * Computes what is behind for all editions that a page shows. Records and sources are read once;
 * only where a source was published since is it looked at more closely, so a page that is up to
 * date costs two questions.
 *
 * @param ids of published editions
 * @param planned what will be public beside what is
 * @returns what is behind, by the edition's id
 */
export async function behindAmong(
  collection: EditionCollection,
  ids: readonly string[],
  req: PayloadRequest,
  planned?: Planned,
): Promise<Record<string, Behind>> {
  if (ids.length === 0) return {}
  const where: Where = { id: { in: [...ids] }, _status: { equals: 'published' } }
  const found = await findEditions({ collection, where, draft: false }, req)
  const coming = (planned?.editions ?? []).filter(({ id }) => ids.includes(id))
  const others = new Set(coming.map(({ id }) => id))
  const translations = [...found.filter(({ id }) => !others.has(id)), ...coming].filter(
    isTranslation,
  )
  if (translations.length === 0) return {}
  const revisions = await publishedSources(collection, translations, req)
  for (const [content, { revision }] of planned?.publications ?? []) {
    revisions.set(content, revision)
  }
  const behind: Record<string, Behind> = {}
  for (const translation of translations as TranslatedDocument[]) {
    const revision = revisions.get(translation.contentId)
    if (revision === undefined || isUpToDate(translation, revision)) continue
    const one = await behindSource(collection, translation, req, planned)
    if (one) behind[translation.id] = one
  }
  return behind
}

function isUpToDate({ translation }: TranslatedDocument, revision: number): boolean {
  return (
    translation != null &&
    translation.sourceRevision >= revision &&
    !translation.records.some(isBehind)
  )
}

/** The revision of each content's source that readers have; none where they have none. */
async function publishedSources(
  collection: EditionCollection,
  translations: readonly EditionDocument[],
  req: PayloadRequest,
): Promise<Map<string, number>> {
  const { docs } = await req.payload.find({
    collection,
    where: {
      and: [
        { contentId: { in: translations.map(({ contentId }) => contentId) } },
        { sourceLanguage: { exists: false } },
        { _status: { equals: 'published' } },
      ],
    },
    select: { contentId: true, revision: true },
    draft: false,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ contentId, revision }) => [String(contentId), revision ?? 0]))
}
