/** Hooks that write into the publication log what changes for readers. */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { type EditionDocument, isTranslation } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { idOf } from '../../content/reference'
import type { Language } from '../../i18n/languages'
import { confirmationsDiffer } from '../../segments/publications'
import type { TranslatedDocument } from '../../segments/translated-document'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { appendPublication } from './append-publication'

export const logPublication: CollectionAfterChangeHook = async ({
  data,
  doc,
  previousDoc,
  collection,
  req,
}) => {
  // `doc` is what the caller asked to see; `data` is what was written.
  const edition = data as ReviewedDocument
  const before = previousDoc as TranslatedDocument | undefined
  const isUnpublished = edition.workflow?.last?.event === 'unpublish'
  const asks = edition._status === 'published' || isUnpublished
  if (asks || changesNotice(before, edition)) {
    const change = { before, edition, collection: collection.slug as EditionCollection }
    await appendPublication(changeOf({ ...change, isUnpublished }), req, { asks })
  }
  return doc
}

export const logDeletion: CollectionAfterDeleteHook = async ({ doc, collection, req }) => {
  const edition = doc as EditionDocument
  if (edition.publishedDigest || edition.publishedSlug) {
    const change = { before: edition, edition, collection: collection.slug as EditionCollection }
    await appendPublication(changeOf({ ...change, isUnpublished: true }), req)
  }
  return doc
}

/** The dates that readers see are others, and nothing else. */
export async function logDates(
  collection: EditionCollection,
  edition: EditionDocument,
  req: PayloadRequest,
): Promise<void> {
  await appendPublication(changeOf({ before: edition, edition, collection }), req)
}

function changeOf({
  before,
  edition,
  collection,
  isUnpublished = false,
}: {
  before: EditionDocument | undefined
  edition: EditionDocument
  collection: EditionCollection
  isUnpublished?: boolean
}) {
  const { contentId, language, slug } = edition
  const isNew = !before?.publishedDigest
  const moves = (before?.publishedSlug ?? null) !== (edition.publishedSlug ?? null)
  const slugs = [before?.publishedSlug, edition.publishedSlug, slug]
  return {
    kind: 'edition',
    collection,
    contentId,
    language,
    isSource: !isTranslation(edition),
    appearsOrMoves: isNew || moves || isUnpublished,
    slugs: [...new Set(slugs)].flatMap((each) => each ?? []),
    placedFaqs: (edition.faqs ?? []).map(({ faq }) => idOf(faq)),
  } as const
}

/** Whether readers are no longer, or again, told that a translation is behind its source. */
function changesNotice(before: TranslatedDocument | undefined, after: TranslatedDocument): boolean {
  const records = (edition: TranslatedDocument | undefined) => edition?.translation?.records ?? []
  return (
    isTranslation(after) &&
    Boolean(after.firstPublishedAt) &&
    confirmationsDiffer(records(before), records(after))
  )
}

/** A note that was corrected or removed shows in the updates and feeds of its language. */
export async function logNote({
  doc,
  req,
}: {
  doc: { contentId?: string | null; language?: Language | null }
  req: PayloadRequest
}): Promise<unknown> {
  const { contentId, language } = doc
  const change = { contentId: contentId ?? undefined, language: language ?? undefined }
  await appendPublication({ kind: 'note', ...change }, req)
  return doc
}

type Image = { id: string | number; isPublic?: boolean | null }

/** What is said about an image, or which part of it is kept in view. */
export async function logMedia({
  doc,
  previousDoc,
  req,
}: {
  doc: Image
  previousDoc?: Image
  req: PayloadRequest
}): Promise<unknown> {
  if (doc.isPublic || previousDoc?.isPublic) {
    await appendPublication({ kind: 'media', id: String(doc.id) }, req)
  }
  return doc
}

/** What may no longer be shown of the past, or may be again. */
export async function logExclusion({
  doc,
  req,
}: {
  doc: unknown
  req: PayloadRequest
}): Promise<unknown> {
  await appendPublication({ kind: 'archive' }, req)
  return doc
}
