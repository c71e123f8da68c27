/**
 * `POST /api/{relations|faqs}/{id}/share-links` with `{ "days"?: 1–90 }`: a link that shows the latest
 * revision, and just that one, to people without an account. `POST /api/share-links/{id}/revoke`
 * ends it. `GET …/{id}/share-links` lists those that still open. Both steps are in the audit log.
 */

import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { appendEntry } from '../../audit-log/payload/append-entry'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { requestedEdition } from '../../content/payload/requested-edition'
import { titleOf } from '../../content/title'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { signatureFrom } from '../../revision/payload/signature'
import { signingSecret } from '../../settings/server/secret'
import { refusal } from '../refusals'
import { endOfShare, longestShare, shareToken } from '../share-link'
import { requirePageScope } from './require-page-scope'
import { markRequested } from './settle-mark'

type Stored = {
  id: string
  of: EditionCollection
  edition: string
  language: string
  expires: string
}

export const createShareLinkEndpoint = endpoint({
  path: '/:id/share-links',
  method: 'post',
  docs: {
    topic: 'sharing',
    summary: 'Creates a share link, which shows the revision as it is saved now without a login.',
    who: 'everybody with a role',
    body: { days: 'a whole number from 1 to 90; 14 without it' },
    answer: '201 `{ doc: { id, address, expires, … } }`',
    refusals: { 422: 'a number of days that is none' },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const link = await inTransaction(req, () => share(req))
    return Response.json({ doc: withAddress(link) }, { status: 201 })
  },
})

async function share(req: PayloadRequest): Promise<Stored> {
  const { collection, edition } = await requestedEdition(req)
  await requirePageScope([{ collection, contentId: edition.contentId }], 'works', req)
  const now = new Date()
  const expires = endOfShare(req.data?.days, now)
  if (!expires) {
    refuse(refusal('days-wrong', { field: 'days', facts: { longest: longestShare.days } }), req)
  }
  const { docs } = await req.payload.findVersions({
    collection,
    where: { parent: { equals: edition.id }, latest: { equals: true } },
    sort: '-updatedAt',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const { id, language, revision } = edition
  const mark = { ...signatureFrom(req), at: now.toISOString() }
  const version = String(docs[0]?.id)
  const link = await req.payload.create({
    collection: 'share-links',
    data: { of: collection, edition: id, version, language, revision, expires, ...mark },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await recordSharing('share', { collection, edition }, { link: link.id, expires }, req)
  return link as Stored
}

export const listShareLinksEndpoint = endpoint({
  path: '/:id/share-links',
  method: 'get',
  docs: {
    topic: 'sharing',
    summary: 'Lists the share links of an edition that still open, at most 100.',
    who: 'everybody with a role',
    answer: '200 `{ docs: [{ id, address, expires, … }] }`',
  },
  handler: async (req) => {
    const { edition } = await requestedEdition(req)
    const { docs } = await req.payload.find({
      collection: 'share-links',
      where: {
        edition: { equals: edition.id },
        expires: { greater_than: new Date().toISOString() },
        revoked: { exists: false },
      },
      depth: 0,
      limit: 100,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return Response.json({ docs: docs.map((doc) => withAddress(doc as Stored)) })
  },
})

export const revokeShareLinkEndpoint = endpoint({
  path: '/:id/revoke',
  method: 'post',
  docs: {
    topic: 'sharing',
    summary: 'Revokes a share link: from then on it shows nothing.',
    who: 'everybody with a role',
    answer: '200 `{ doc }`',
  },
  handler: async (req) => {
    const doc = await inTransaction(req, () => revoke(req))
    return Response.json({ doc })
  },
})

async function revoke(req: PayloadRequest): Promise<Stored> {
  const link = await markRequested<Stored>('share-links', (_, revoked) => ({ revoked }), req)
  const where = { id: { equals: link.edition } }
  const [edition] = await findEditions({ collection: link.of, where, draft: true }, req)
  if (edition) {
    await recordSharing('revoke-share', { collection: link.of, edition }, { link: link.id }, req)
  }
  return link
}

async function recordSharing(
  event: 'share' | 'revoke-share',
  { collection, edition }: { collection: EditionCollection; edition: EditionDocument },
  detail: Record<string, unknown>,
  req: PayloadRequest,
): Promise<void> {
  const { id, contentId, language, revision } = edition
  await appendEntry(req, {
    event,
    kind: collection,
    ...{ edition: id, contentId, language, revision, title: titleOf(edition) ?? null, detail },
  })
}

/** The secret part of the address is made from the link, never kept. */
function withAddress(link: Stored): Stored & { address: string } {
  const token = shareToken(link, signingSecret())
  return { ...link, address: `/${link.language}/shared/${token}` }
}
