/** Restores the records of a translation as they were exported: an import compares with them. */

import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { storedEdition } from '../../content/payload/stored-edition'
import { caughtUp } from '../../segments/publications'
import type { TranslatedDocument } from '../../segments/translated-document'
import { type Followed, recordsOf } from '../../translation/payload/current-records'
import { publicationsSince, sourceAt } from '../../translation/payload/source-editions'
import { blankTranslation, notStarted } from '../../translation/payload/start-translation'
import type { ExchangeFile } from '../exchange-file'

/**
 * Reads the revisions that a file names. Every version is kept, so the file needs to say only which
 * one it was.
 *
 * @param file of which revisions it was made; where we do not know that revision of the
 *   translation, it is taken as made today
 */
export async function exportSnapshot(
  collection: EditionCollection,
  {
    translation,
    followed,
    file,
  }: {
    translation: TranslatedDocument
    followed: Followed
    file: Pick<ExchangeFile, 'edition' | 'revision' | 'sourceRevision'>
  },
  req: PayloadRequest,
): Promise<Followed> {
  const { sourceNow } = followed
  if (file.edition === notStarted) {
    const revision = file.sourceRevision
    const source = await sourceAt(collection, { source: sourceNow, revision }, req)
    return blankTranslation(collection, { source, language: translation.language }).followed
  }
  if (file.revision === translation.revision && file.sourceRevision === followed.sourceRevision) {
    return followed
  }
  const version = await versionAt(collection, { translation, revision: file.revision }, req)
  const kept = version && (await recordsOf(collection, version, req))
  if (!kept) return followed
  const since = { source: sourceNow, revision: kept.sourceRevision }
  const publications = await publicationsSince(collection, since, req)
  const then = caughtUp(
    collection,
    kept,
    publications.filter(({ revision }) => revision <= file.sourceRevision),
  )
  const revision = then.sourceRevision
  const source = await sourceAt(collection, { source: sourceNow, revision }, req)
  return { ...then, source, sourceNow }
}

async function versionAt(
  collection: EditionCollection,
  { translation, revision }: { translation: TranslatedDocument; revision: number },
  req: PayloadRequest,
): Promise<TranslatedDocument | undefined> {
  if (revision === translation.revision) return translation
  const { docs } = await req.payload.findVersions({
    collection,
    where: {
      and: [{ parent: { equals: translation.id } }, { 'version.revision': { equals: revision } }],
    },
    sort: '-updatedAt',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  const version = docs[0] && storedEdition<TranslatedDocument>(docs[0].version)
  return version && { ...version, id: translation.id }
}
