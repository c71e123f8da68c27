/**
 * What a step leaves behind, in the same transaction: its entry in the audit log, its change note,
 * what readers find where something was public, and letters to those who have to know.
 */

import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { titleOf } from '../../content/title'
import { isPublication, type LastStep } from '../../revision/steps'
import { storeComment } from './comments'
import { type ReviewedDocument, revisionOf, takenStep } from './reviewed-document'
import { recordUnpublishing } from './unpublishing'

export const recordStep: CollectionAfterChangeHook = async ({
  data,
  doc,
  previousDoc,
  collection,
  operation,
  req,
}) => {
  const taken = takenStep({ data, doc, previousDoc, collection, operation })
  if (!taken) return doc
  const { edition, before, last } = taken
  const { state, digest, publicDigest } = revisionOf(taken.collection, edition)
  await appendEntry(req, {
    ...headOf(edition, taken.collection),
    at: last.at,
    event: operation === 'create' && last.event === 'edit' ? 'create' : last.event,
    from: before && revisionOf(taken.collection, before).state,
    to: state,
    digest,
    publicDigest,
    detail: last.detail,
  })
  await noteChange(edition, taken.collection, last, req)
  await recordUnpublishing(taken, req)
  await storeComment(taken, req)
  return doc
}

export const recordDeletion: CollectionAfterDeleteHook = async ({ doc, collection, req }) => {
  await appendEntry(req, {
    ...headOf(doc as ReviewedDocument, collection.slug),
    event: 'delete',
  })
  return doc
}

function headOf(edition: ReviewedDocument, kind: string) {
  const { id, contentId, language, revision } = edition
  const title = titleOf(edition) ?? null
  return { kind, edition: String(id), contentId, language, revision, title }
}

/** What is new for the reader, kept apart from the edition: it can be corrected afterwards. */
async function noteChange(
  edition: ReviewedDocument,
  kind: string,
  { event, at, detail }: LastStep,
  req: PayloadRequest,
): Promise<void> {
  if (!isPublication(event) || typeof detail?.changeNote !== 'string') return
  const { id, contentId, language } = edition
  await req.payload.create({
    collection: 'change-notes',
    data: { kind, edition: String(id), contentId, language, at, note: detail.changeNote },
    overrideAccess: true,
    req,
  })
}
