/**
 * Endpoints of preview links: the site after a release, or at a moment, for people without an account. Each
 * step is in the audit log.
 */
import {
  addDataAndFileToRequest,
  Forbidden,
  NotFound,
  type PayloadRequest,
  UnauthorizedError,
  type Where,
} from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import type { Language } from '../../i18n/languages'
import { languageOf } from '../../i18n/server/messages'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import { signingSecret } from '../../settings/server/secret'
import { missingRight } from '../../workflow/objection'
import { personOf } from '../../workflow/payload/access'
import { refusal as workflowRefusal } from '../../workflow/refusals'
import { mayPublish, mayReadDrafts } from '../../workflow/roles'
import { guestToken, linkFrom, linkMoment } from '../guest'
import { previewAddress } from '../preview-address'
import { refusal } from '../refusals'
import { isLiving } from '../release'
import { scopeOverRelease } from './release-scope'
import { recordRelease, requestedRelease, type StoredRelease } from './release-store'

export type StoredGuestLink = {
  id: string
  release?: string | null
  moment?: string | null
  language: Language
  guest?: string | null
  answers?: boolean | null
  by: string
  name?: string | null
  at: string
  expires: string
  revoked?: unknown
}

export type ListedGuestLink = Omit<StoredGuestLink, 'revoked'> & { address: string }

const system = { collection: 'preview-links', depth: 0, overrideAccess: true } as const

const body = {
  days: 'a whole number from 1 to 90; 14 without it',
  language: 'of its start page; that of the person without it',
  guest: 'the name of the person for whom it is; may be left out',
}

export const createReleaseLinkEndpoint = endpoint({
  path: '/:id/preview-links',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Makes a link that shows the site after a release to people without an account, as long as the release waits. In GraphQL: `createReleasePreviewLink`.',
    who: 'everybody with a role; with `answers`, publishers',
    body: {
      ...body,
      answers: '`true`: the guest, who is named, may approve, ask for changes and comment',
    },
    answer: '201 `{ doc: { id, address, guest?, answers, expires, … } }`',
    refusals: { 409: 'the release has ended', 422: 'a number of days that is none, or no name' },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const doc = await inTransaction(req, async () => {
      const release = await requestedRelease(req)
      const no = missingRight(await scopeOverRelease(release, req), 'works')
      if (no) refuse(no, req)
      if (!isLiving(release)) refuse(refusal('release-ended'), req)
      return make({ release }, req)
    })
    return Response.json({ doc }, { status: 201 })
  },
})

export const listReleaseLinksEndpoint = endpoint({
  path: '/:id/preview-links',
  method: 'get',
  docs: {
    topic: 'releases',
    summary:
      'Lists the preview links of a release that still open, at most 100. In GraphQL: `releasePreviewLinks`.',
    who: 'everybody with a role',
    answer: '200 `{ docs: [{ id, address, guest?, answers, expires, … }] }`',
  },
  handler: async (req) => {
    const { id } = await requestedRelease(req)
    return Response.json({ docs: await linksWhere({ release: { equals: id } }, req) })
  },
})

export const createMomentLinkEndpoint = endpoint({
  path: '/',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Makes a link that shows the site at a moment, with everything that is scheduled until then, to people without an account. Nobody answers there. In GraphQL: `createMomentPreviewLink`.',
    who: 'everybody with a role',
    body: { at: 'a moment in ISO 8601', ...body },
    answer: '201 `{ doc: { id, address, moment, guest?, expires, … } }`',
    refusals: { 422: 'a moment or a number of days that is none' },
  },
  handler: async (req) => {
    requireDrafts(req)
    // It shows what is planned on every page.
    if (personOf(req)?.onlyPages) refuse(workflowRefusal('outside-pages'), req)
    await addDataAndFileToRequest(req)
    const moment = linkMoment(req.data?.at)
    if (isRefusal(moment)) refuse(moment, req)
    const doc = await inTransaction(req, () => make({ moment }, req))
    return Response.json({ doc }, { status: 201 })
  },
})

export const listMomentLinksEndpoint = endpoint({
  path: '/moments',
  method: 'get',
  docs: {
    topic: 'releases',
    summary:
      'Lists the preview links of moments that still open, at most 100. In GraphQL: `momentPreviewLinks`.',
    who: 'everybody with a role',
    answer: '200 `{ docs: [{ id, address, moment, guest?, expires, … }] }`',
  },
  handler: async (req) => {
    requireDrafts(req)
    return Response.json({ docs: await linksWhere({ moment: { exists: true } }, req) })
  },
})

export const revokePreviewLinkEndpoint = endpoint({
  path: '/:id/revoke',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Revokes a preview link: from then on it shows nothing, and takes no answer. In GraphQL: `revokePreviewLink`.',
    who: 'everybody with a role',
    answer: '200 `{ doc }`',
  },
  handler: async (req) => {
    requireDrafts(req)
    const doc = await inTransaction(req, () => revoke(req))
    return Response.json({ doc })
  },
})

function requireDrafts(req: PayloadRequest): void {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!mayReadDrafts(personOf(req))) throw new Forbidden(req.t)
}

async function make(
  { release, moment }: { release?: StoredRelease; moment?: string },
  req: PayloadRequest,
): Promise<ListedGuestLink> {
  const now = new Date()
  const asked = linkFrom(req.data ?? {}, { usual: languageOf(req), now })
  if (isRefusal(asked)) refuse(asked, req)
  // Whom the house asks from outside, those who answer for what is public decide.
  if (asked.answers && !mayPublish(personOf(req))) {
    refuse(workflowRefusal('may-not-publish'), req)
  }
  const answers = asked.answers && release !== undefined
  const data = {
    ...{ ...asked, answers, ...signatureFrom(req), at: now.toISOString() },
    ...(release ? { release: String(release.id) } : { moment }),
  }
  const link = await req.payload.create({
    ...{ ...system, data, req },
  })
  await record('share-preview', link, release, req)
  return listed(link)
}

async function linksWhere(where: Where, req: PayloadRequest): Promise<ListedGuestLink[]> {
  const { docs } = await req.payload.find({
    collection: 'preview-links',
    where: {
      and: [
        where,
        { expires: { greater_than: new Date().toISOString() } },
        { revoked: { exists: false } },
      ],
    },
    depth: 0,
    limit: 100,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(listed)
}

async function revoke(req: PayloadRequest): Promise<StoredGuestLink> {
  const id = String(req.routeParams?.id ?? '')
  const link = await findLink(id, req)
  if (!link) throw new NotFound(req.t)
  if (link.revoked) return link
  const revoked = { ...signatureFrom(req), at: new Date().toISOString() }
  const data = { revoked }
  const doc = await req.payload.update({ ...system, id, data, req })
  await record('revoke-preview', link, undefined, req)
  return doc
}

/** System read: who may has been asked, or the key will tell. */
export async function findLink(
  id: string,
  req: PayloadRequest,
): Promise<StoredGuestLink | undefined> {
  const { docs } = await req.payload.find({
    ...{ ...system, where: { id: { equals: id } }, limit: 1, pagination: false, req },
  })
  return docs[0]
}

async function record(
  event: 'share-preview' | 'revoke-preview',
  { id, guest, expires, moment, answers, release: of }: StoredGuestLink,
  release: StoredRelease | undefined,
  req: PayloadRequest,
): Promise<void> {
  const detail = { link: id, guest: guest ?? null, expires, ...(answers && { answers }) }
  if (release) return recordRelease(event, { before: release, after: release }, req, detail)
  const about = of ? { kind: 'releases', edition: of } : { kind: 'preview-links', edition: id }
  await appendEntry(req, { event, ...about, detail: { ...detail, ...(moment && { moment }) } })
}

function listed({ revoked: _, ...link }: StoredGuestLink): ListedGuestLink {
  const token = guestToken(link, signingSecret())
  return { ...link, address: previewAddress(link.language, { kind: 'guest', token }) }
}
