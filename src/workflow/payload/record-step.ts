/**
 * What a step leaves behind, in the same transaction: its entry in the trail, its change note,
 * what readers find where something was public, and letters to those who have to know.
 */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { record } from '../../audit/payload/record'
import { isEditionCollection } from '../../content/reference'
import { signatureOf } from '../machine'
import { actorOf } from './actor'
import { keepComment } from './comments'
import { keepDepartures } from './departures'
import { queueLetters } from './send-letters'
import { type LastStep, type ReviewedDocument, revisionOf } from './stored'

export const recordStep: CollectionAfterChangeHook = async ({
  data,
  doc,
  previousDoc,
  collection,
  operation,
  req,
}) => {
  if (!isEditionCollection(collection.slug)) return doc
  // `doc` is what the caller may see and asked for; `data` is what was written.
  const edition = { ...data, id: doc.id } as ReviewedDocument
  const before = operation === 'create' ? undefined : (previousDoc as ReviewedDocument | undefined)
  const last = edition.workflow?.last
  if (!last) return doc
  const { state, digest, publicDigest } = revisionOf(collection.slug, edition)
  await record(
    {
      ...headOf(edition, collection.slug),
      at: last.at,
      by: last.by,
      name: last.name,
      event: operation === 'create' && last.event === 'edit' ? 'create' : last.event,
      from: before && revisionOf(collection.slug, before).state,
      to: state,
      digest,
      publicDigest,
      detail: last.detail,
    },
    req,
  )
  await noteChange(edition, collection.slug, last, req)
  const taken = { collection: collection.slug, edition, before, last }
  await keepDepartures(taken, req)
  await keepComment(taken, req)
  await queueLetters(taken, req)
  return doc
}

export const recordDeletion: CollectionAfterDeleteHook = async ({ doc, collection, req }) => {
  await record(
    {
      ...headOf(doc as ReviewedDocument, collection.slug),
      at: new Date().toISOString(),
      ...signatureOf(actorOf(req)),
      event: 'delete',
    },
    req,
  )
  return doc
}

function headOf(edition: ReviewedDocument, kind: string) {
  const { id, contentId, language, revision } = edition
  const title = edition.title ?? edition.question ?? null
  return { kind, edition: String(id), contentId, language, revision, title }
}

/** What is new for the reader, kept apart from the edition: it can be corrected afterwards. */
async function noteChange(
  edition: ReviewedDocument,
  kind: string,
  { event, at, detail }: LastStep,
  req: PayloadRequest,
): Promise<void> {
  const published = event === 'publish' || event === 'emergency-publish'
  if (!published || typeof detail?.changeNote !== 'string') return
  const { id, contentId, language } = edition
  await req.payload.create({
    collection: 'change-notes',
    data: { kind, edition: String(id), contentId, language, at, note: detail.changeNote } as never,
    overrideAccess: true,
    req,
  })
}
