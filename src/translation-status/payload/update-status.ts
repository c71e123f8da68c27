/**
 * Hooks that update the row of a content with every write of one of its editions, in the same
 * transaction.
 */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { collection as assigned, assignmentsOf } from '../../assignments/payload/assignment-store'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, isEditionCollection, selectHeadings } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import { type StoredProgress, storedRecords } from '../../segments/translated-document'
import { recordsOfToday } from '../../translation/payload/current-records'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { isFulfilled } from '../status'
import { type RowEdition, rowOf, type StatusRow } from '../status-row'
import { listeners, queueWebhooks } from './webhooks'

/** What is asked of the database: an edition without its words. */
const rowFields = {
  contentId: true,
  language: true,
  sourceLanguage: true,
  ...selectHeadings,
  firstPublishedAt: true,
  progress: true,
  workflow: { state: true, last: true, lastBy: true },
  _status: true,
} as const

type Stored = ReviewedDocument & { progress?: StoredProgress | null }

export const updateStatus: CollectionAfterChangeHook = async ({ data, doc, collection, req }) => {
  await writeStatusRow(collection.slug, (data as EditionDocument).contentId, req)
  return doc
}

export const updateStatusAfterDeletion: CollectionAfterDeleteHook = async ({
  doc,
  collection,
  req,
}) => {
  await writeStatusRow(collection.slug, (doc as EditionDocument).contentId, req)
  return doc
}

/** The same, with every assignment of the content. */
export const updateStatusOfContent: CollectionAfterChangeHook = async ({ doc, req }) => {
  await writeStatusRow(doc.kind, doc.contentId, req)
  return doc
}

export const updateStatusOfContentAfterDeletion: CollectionAfterDeleteHook = async ({
  doc,
  req,
}) => {
  await writeStatusRow(doc.kind, doc.contentId, req)
  return doc
}

/** Computes and writes the row of a content from its editions; a row without any is deleted. */
export async function writeStatusRow(
  collection: string,
  contentId: string,
  req: PayloadRequest,
): Promise<void> {
  if (!isEditionCollection(collection)) return
  const { db } = req.payload
  const assignments = await assignmentsOf({ kind: collection, contentId }, req)
  const row = rowOf(collection, await editionsOf(collection, contentId, req), assignments)
  const over = assignments.filter((each) => !row || isFulfilled(each, row[each.language]))
  if (over.length > 0) {
    // Not by the hooks, which would come back here.
    const ids = over.map(({ id }) => id)
    await db.deleteMany({ collection: assigned, where: { id: { in: ids } }, req })
  }
  const where = { contentId: { equals: contentId }, kind: { equals: collection } }
  const accounts = row ? await listeners(req) : []
  if (row && accounts.length > 0) {
    const known = await db.findOne({ collection: 'translation-status', where, req })
    await queueWebhooks(accounts, { before: known as StatusRow | null, after: row }, req)
  }
  if (row) {
    const data = { ...row, changedAt: new Date().toISOString() }
    await db.upsert({ collection: 'translation-status', data, where, req })
  } else {
    await db.deleteMany({ collection: 'translation-status', where, req })
  }
}

async function editionsOf(
  collection: EditionCollection,
  contentId: string,
  req: PayloadRequest,
): Promise<RowEdition[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { contentId: { equals: contentId } },
    draft: true,
    select: rowFields,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const shown = await publicOnes(collection, contentId, req)
  return Promise.all(
    (docs as Stored[]).map(async (edition) => ({
      ...(await told(collection, edition, req)),
      isPublic: shown.has(String(edition.id)),
    })),
  )
}

/** The ids of the editions that readers have, whatever is drafted beside them. */
async function publicOnes(
  collection: EditionCollection,
  contentId: string,
  req: PayloadRequest,
): Promise<ReadonlySet<string>> {
  const { docs } = await req.payload.find({
    collection,
    where: { contentId: { equals: contentId }, _status: { equals: 'published' } },
    draft: false,
    select: { contentId: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}

async function told(
  collection: EditionCollection,
  edition: Stored,
  req: PayloadRequest,
): Promise<RowEdition> {
  const { id, contentId, language, sourceLanguage, workflow } = edition
  // Saved before translations counted their segments: counted here, until it is saved again.
  const uncounted = sourceLanguage && typeof edition.progress?.open !== 'number'
  return {
    id: String(id),
    contentId,
    language,
    sourceLanguage,
    title: titleOf(edition) ?? '',
    firstPublishedAt: edition.firstPublishedAt,
    state: workflow?.state ?? (edition._status === 'published' ? 'published' : 'draft'),
    progress: uncounted ? await progressOfToday(collection, String(id), req) : edition.progress,
    at: workflow?.last?.at,
    by: workflow?.lastBy,
  }
}

async function progressOfToday(
  collection: EditionCollection,
  id: string,
  req: PayloadRequest,
): Promise<StoredProgress | undefined> {
  const where = { id: { equals: id } }
  const [translation] = await findEditions({ collection, where, draft: true }, req)
  const followed = translation && (await recordsOfToday(collection, translation, req))
  return followed && storedRecords(followed).progress
}
