/**
 * Makes sure that what an edition points at exists, points at its source edition, and writes down
 * which contents those are: "where used" and refreshing the site ask for them.
 */

import type { CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import type { EditionDocument } from '../edition'
import { type EditionCollection, editionCollections, isEditionCollection } from '../model'
import { type Pointer, pointersOf, redirectPointers } from '../references'
import { refusal } from '../refusals'
import { titleOf } from '../title'
import { editionHook } from './edition-hook'
import { findEditions } from './find-edition'
import { storedEdition } from './stored-edition'

export const resolveReferences = editionHook(async ({ collection, edition, req }) => {
  const pointers = pointersOf(edition)
  const targets = await targetsOf(pointers, req)
  const missing = pointers.find((pointer) => !targets.has(pointer.id))
  if (missing) refuse(refusal('reference-missing', { field: missing.field }), req, collection)

  const redirected = redirectPointers(edition, (id) => targets.get(id)?.source ?? id)
  const references = [...new Set([...targets.values()].map((target) => target.contentId))].sort()
  return { ...redirected, references }
})

/** For each document pointed at, its content and the id of that content's source edition. */
async function targetsOf(pointers: Pointer[], req: PayloadRequest) {
  const targets = new Map<string, { contentId: string; source: string }>()
  for (const collection of editionCollections) {
    const ids = pointers.filter((each) => each.relationTo === collection).map((each) => each.id)
    if (ids.length === 0) continue
    const where = { id: { in: [...new Set(ids)] } }
    const found = await findEditions({ collection, where, draft: false }, req)
    const sources = await sourcesOf(collection, found, req)
    for (const { id, contentId } of found) {
      targets.set(id, { contentId, source: sources.get(contentId) ?? id })
    }
  }
  return targets
}

async function sourcesOf(
  collection: EditionCollection,
  found: EditionDocument[],
  req: PayloadRequest,
) {
  const sources = new Map(
    found.filter((each) => !each.sourceLanguage).map((each) => [each.contentId, each.id]),
  )
  const others = found.filter((each) => !sources.has(each.contentId)).map((each) => each.contentId)
  if (others.length === 0) return sources
  const where = { contentId: { in: others }, sourceLanguage: { exists: false } }
  for (const source of await findEditions({ collection, where, draft: false }, req)) {
    sources.set(source.contentId, source.id)
  }
  return sources
}

/** Refuses to delete a source that others point at or are translated from, also from the trash. */
export const preventDeletingReferenced: CollectionBeforeDeleteHook = async ({
  id,
  collection,
  req,
}) => {
  if (!isEditionCollection(collection.slug)) return
  const asked = { collection: collection.slug, where: { id: { equals: id } } }
  const [edition] = await findEditions({ ...asked, draft: false, trash: true }, req)
  if (!edition) return
  if (edition.firstPublishedAt) refuse(refusal('was-published'), req)
  if (edition.sourceLanguage) return

  const users = await usersOf(asked.collection, edition, { trash: true }, req)
  if (users) refuse(refusal('still-used', { facts: users }), req)
  const version = await earlierVersionWith(edition.contentId, req)
  if (version) {
    refuse(refusal('in-earlier-version', { facts: { title: titleOf(version) ?? '' } }), req)
  }
}

/**
 * The editions that show a source, link to it or are translated from it: the title of one, and how many.
 *
 * @param trash whether those count that are in the trash
 */
export async function usersOf(
  collection: EditionCollection,
  { id, contentId, sourceLanguage }: EditionDocument,
  { trash }: { trash: boolean },
  req: PayloadRequest,
): Promise<{ title: string; count: number } | undefined> {
  if (sourceLanguage) return undefined
  const where = { contentId: { equals: contentId }, id: { not_equals: id } }
  const translations = await findEditions({ collection, where, draft: false, trash }, req)
  const users = [...translations, ...(await whereUsed(contentId, { trash }, req))]
  const [first] = users
  return first && { title: titleOf(first) ?? first.id, count: users.length }
}

/**
 * A version of another edition that points at a content. Deleting the content would take it out of
 * that version: the version could not be restored, and its digest in the audit log would be wrong.
 */
async function earlierVersionWith(contentId: string, req: PayloadRequest) {
  const where: Where = {
    and: [
      { 'version.references': { in: [contentId] } },
      { 'version.contentId': { not_equals: contentId } },
    ],
  }
  for (const collection of editionCollections) {
    const { docs } = await req.payload.findVersions({
      collection,
      where,
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
      req,
    })
    if (docs[0]) return storedEdition(docs[0].version)
  }
  return undefined
}

/** The editions that show or link to a content, as they stand in the workplace or in public. */
async function whereUsed(
  contentId: string,
  { trash }: { trash: boolean },
  req: PayloadRequest,
): Promise<EditionDocument[]> {
  const uses: Where = { references: { in: [contentId] } }
  // Beside a draft, the document itself counts only if it is public: before the first publication
  // it is just the first draft.
  const isPublic: Where = { and: [uses, { _status: { equals: 'published' } }] }
  const found = new Map<string, EditionDocument>()
  for (const collection of editionCollections) {
    const drafts = await findEditions({ collection, where: uses, draft: true, trash }, req)
    const published = await findEditions({ collection, where: isPublic, draft: false }, req)
    for (const edition of [...drafts, ...published]) found.set(edition.id, edition)
  }
  return [...found.values()].filter((edition) => edition.contentId !== contentId)
}
