/**
 * `POST /api/{relations|faqs}/{id}/dates` with `{ "firstPublishedAt"?, "publicUpdatedAt"?, "reason" }`:
 * a publisher says which dates readers see (design, section 5). 200 with both; 401, 403, 404; 409
 * never published; 422 what is missing or wrong. Words, approval, state and revision stay.
 */

import { addDataAndFileToRequest, type PayloadRequest, type Where } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { appendEntry } from '../../audit-log/payload/append-entry'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { requestedEdition } from '../../content/payload/requested-edition'
import { titleOf } from '../../content/title'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { publications } from '../../revision/steps'
import { backdated, type EditionDates } from '../dates'
import { refusal } from '../refusals'
import { mayPublish } from '../roles'
import { textFrom } from '../transition-request'
import { personOf } from './access'
import { requirePageScope } from './require-page-scope'

type Edition = { collection: EditionCollection; edition: EditionDocument }
type Dates = { firstPublishedAt: string; publicUpdatedAt: string }

/** Says, in the transaction, that readers see other dates. */
type ShowReaders = (
  collection: EditionCollection,
  edition: EditionDocument,
  req: PayloadRequest,
) => Promise<void>

export const datesEndpoint = (showReaders: ShowReaders) =>
  endpoint({
    path: '/:id/dates',
    method: 'post',
    docs: {
      topic: 'workflow',
      summary: 'Sets the dates that readers see, for texts that were public elsewhere before.',
      who: 'publishers',
      body: {
        firstPublishedAt: 'a moment in ISO 8601, not after the true one',
        publicUpdatedAt: 'the same; one of the two is required',
        reason: 'text; required',
      },
      answer: '200 `{ doc: { id, firstPublishedAt, publicUpdatedAt } }`',
      refusals: { 409: 'not published yet', 422: 'a date that is none or too late, no reason' },
    },
    handler: async (req) => {
      await addDataAndFileToRequest(req)
      const doc = await inTransaction(req, () => backdate(req, showReaders))
      return Response.json({ doc })
    },
  })

async function backdate(
  req: PayloadRequest,
  showReaders: ShowReaders,
): Promise<Dates & { id: string }> {
  const { collection, edition } = await requestedEdition(req)
  if (!mayPublish(personOf(req))) refuse(refusal('dates-are-the-publishers'), req)
  await requirePageScope([{ collection, contentId: edition.contentId }], 'decides', req)
  const { firstPublishedAt, publicUpdatedAt, reason: given } = req.data ?? {}
  const reason = textFrom(given, 'reason')
  if (isRefusal(reason)) refuse(reason, req)
  if (!reason) refuse(refusal('date-reason-missing', { field: 'reason' }), req)
  const after = backdated({
    dates: edition,
    asked: { firstPublishedAt, publicUpdatedAt },
    really: await whenReally(edition, req),
  })
  if (isRefusal(after)) refuse(after, req)

  await write({ collection, edition }, after, req)
  await moveNote(edition, after, req)
  await recordDates({ collection, edition }, { after, reason }, req)
  await showReaders(collection, edition, req)
  return { id: edition.id, ...after }
}

/** By the audit log, which nobody can change. */
async function whenReally(
  { id }: EditionDocument,
  req: PayloadRequest,
): Promise<Required<EditionDates>> {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: id }, event: { in: publications } },
    sort: 'number',
    select: { at: true, detail: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const major = docs.filter(({ detail }) => (detail as Detail)?.updateType === 'major')
  const first = docs[0]?.at
  return { firstPublishedAt: first ?? null, publicUpdatedAt: (major.at(-1)?.at ?? first) || null }
}

type Detail = { updateType?: string } | null | undefined

/** Beside Payload’s own road, which would make a version of its own and push the draft live. */
async function write(
  { collection, edition: { id } }: Edition,
  dates: Dates,
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload
  // `null` leaves the time of the last save alone.
  await db.updateOne({ collection, id, data: { ...dates, updatedAt: null }, req })
  const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
  const { docs } = await db.findVersions({ collection, where, limit: 1, pagination: false, req })
  for (const { id: version, ...kept } of docs) {
    const versionData = { ...kept, version: { ...kept.version, ...dates } }
    await db.updateVersion({ collection, id: version, versionData, req })
  }
}

/** The note that explains the date goes with it. */
async function moveNote(
  { id, publicUpdatedAt }: EditionDocument,
  dates: Dates,
  req: PayloadRequest,
): Promise<void> {
  if (!publicUpdatedAt || publicUpdatedAt === dates.publicUpdatedAt) return
  const collection = 'change-notes'
  const { docs: notes } = await req.payload.find({
    collection,
    where: { edition: { equals: id }, at: { equals: publicUpdatedAt } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const data = { at: dates.publicUpdatedAt }
  // One by one: of several by a condition, Payload would swallow what one of them is refused for.
  for (const { id: note } of notes) {
    await req.payload.update({ collection, id: note, data, depth: 0, overrideAccess: true, req })
  }
}

async function recordDates(
  { collection, edition }: Edition,
  { after, reason }: { after: Dates; reason: string },
  req: PayloadRequest,
): Promise<void> {
  const { id, contentId, language, revision } = edition
  const { firstPublishedAt, publicUpdatedAt } = edition
  await appendEntry(req, {
    event: 'backdate',
    kind: collection,
    edition: id,
    contentId,
    language,
    revision,
    title: titleOf(edition) ?? null,
    detail: { before: { firstPublishedAt, publicUpdatedAt }, after, reason },
  })
}
