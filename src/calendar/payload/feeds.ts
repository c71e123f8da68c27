/**
 * Feeds of the calendar: iCalendar at a secret address, for calendars that cannot log in. Each is read as the
 * person who made it, with what they may see at that moment; nothing of the secret is kept but its hash.
 */
import { randomBytes } from 'node:crypto'
import {
  addDataAndFileToRequest,
  type CollectionAfterDeleteHook,
  createLocalReq,
  NotFound,
  type PayloadRequest,
  type TypedUser,
  type Where,
} from 'payload'
import { factorOf } from '../../accounts/payload/second-factors'
import { isEnded, isMissing } from '../../accounts/second-factor'
import { endpoint } from '../../api-reference/payload/endpoint'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { inTransaction } from '../../database/in-transaction'
import { languageIn } from '../../i18n/formatting'
import { isLanguage, type Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { settings } from '../../settings/server/settings.mjs'
import { personOf } from '../../workflow/payload/access'
import { mayManagePeople, mayReadDrafts, type Person } from '../../workflow/roles'
import { feedPath, feedRange, hashOfSecret, mostFeeds, secretFrom, secretIn } from '../feed'
import { icalendar } from '../icalendar'
import { type Filter, filterFrom } from '../query'
import { refusal } from '../refusals'
import { entriesBetween } from './entries'
import { eventWords } from './entry-text'
import { isPerson, requireKnownPerson } from './people'

const collection = 'calendar-feeds'

/** Entries of one answer; the nearest. */
const mostEvents = 2000

type StoredFeed = {
  id: string | number
  /** The id of the account whose feed it is. */
  owner: string
  ownerName?: string | null
  language?: Language | null
  person?: string | null
  at: string
}

export type ListedFeed = { id: string; owner: string; ownerName: string; at: string } & Filter

const listed = ({ id, owner, ownerName, at, language, person }: StoredFeed): ListedFeed => ({
  ...{ id: String(id), owner, ownerName: ownerName ?? '', at },
  ...(language && { language }),
  ...(person && { person }),
})

export const createFeedEndpoint = endpoint({
  path: '/calendar/feeds',
  method: 'post',
  docs: {
    topic: 'calendar',
    summary:
      'Makes a secret address at which a calendar program finds the calendar, as its person may see it. It is shown this once. In GraphQL: `createCalendarFeed`.',
    who: 'everybody with a role, for themselves',
    body: {
      language: 'only editions in it, and releases that have one',
      person: 'the id of an account: only what they scheduled or wrote',
    },
    answer: '201 `{ doc: { id, address, owner, at, language?, person? } }`',
    refusals: { 409: 'there are 20 already', 422: 'no such person' },
  },
  handler: async (req) => {
    const user = await requireDraftReader(req)
    await addDataAndFileToRequest(req)
    const filter = filterFrom(req.data ?? {})
    if (isRefusal(filter)) refuse(filter, req)
    await requireKnownPerson(filter, req)
    const secret = secretFrom(randomBytes(32))
    const feed = await inTransaction(req, () => make({ secret, filter, user }, req))
    const address = `${settings().siteUrl}${feedPath(secret)}`
    return Response.json({ doc: { ...listed(feed), address } }, { status: 201 })
  },
})

async function make(
  { secret, filter, user }: { secret: string; filter: Filter; user: TypedUser },
  req: PayloadRequest,
): Promise<StoredFeed> {
  const owner = String(user.id)
  // A program with a key is no account, so nothing would end its feed.
  if (!(await isPerson(owner, req))) refuse(refusal('feed-for-people'), req)
  const { totalDocs } = await req.payload.count({
    collection,
    where: { owner: { equals: owner } },
    overrideAccess: true,
    req,
  })
  if (totalDocs >= mostFeeds) refuse(refusal('too-many-feeds', { facts: { most: mostFeeds } }), req)
  const { name } = user as { name?: string | null }
  const at = new Date().toISOString()
  const data = { owner, ownerName: name ?? '', hash: hashOfSecret(secret), at, ...filter }
  const feed = await req.payload.create({
    collection,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await record('make-calendar-feed', feed, req)
  return feed
}

export const listFeedsEndpoint = endpoint({
  path: '/calendar/feeds',
  method: 'get',
  docs: {
    topic: 'calendar',
    summary:
      'Lists the secret addresses that still open, without their secrets. In GraphQL: `calendarFeeds`.',
    who: 'everybody with a role their own; administrators those of everybody',
    answer: '200 `{ docs: [{ id, owner, ownerName, at, language?, person? }] }`, at most 500',
  },
  handler: async (req) => {
    await requireDraftReader(req)
    return Response.json({ docs: await feedsOf(req) })
  },
})

/** The person's own, the newest first; those of everybody for administrators. */
export async function feedsOf(req: PayloadRequest): Promise<ListedFeed[]> {
  const { docs } = await req.payload.find({
    collection,
    sort: '-at',
    depth: 0,
    limit: 500,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(listed)
}

export const revokeFeedEndpoint = endpoint({
  path: '/calendar/feeds/:id/revoke',
  method: 'post',
  docs: {
    topic: 'calendar',
    summary:
      'Revokes a secret address: from then on nothing is there. In GraphQL: `revokeCalendarFeed`.',
    who: 'whose it is, and administrators',
    answer: '200 `{ doc }`',
  },
  handler: async (req) => {
    await requireDraftReader(req)
    const doc = await inTransaction(req, () => revoke(String(req.routeParams?.id ?? ''), req))
    return Response.json({ doc: listed(doc) })
  },
})

/** What is revoked is gone, like what never was; the audit log has both steps. */
async function revoke(id: string, req: PayloadRequest): Promise<StoredFeed> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [feed] = docs
  if (!feed) throw new NotFound(req.t)
  await req.payload.delete({ collection, id: feed.id, depth: 0, overrideAccess: true, req })
  await record('revoke-calendar-feed', feed, req)
  return feed
}

/** Hook: the feeds of an account end with it. */
export const forgetFeeds: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const where: Where = { owner: { equals: String(doc.id) } }
  await req.payload.delete({ collection, where, depth: 0, overrideAccess: true, req })
  return doc
}

async function record(
  event: 'make-calendar-feed' | 'revoke-calendar-feed',
  { id, owner, ownerName, language, person }: StoredFeed,
  req: PayloadRequest,
): Promise<void> {
  await appendEntry(req, {
    ...{ event, kind: collection, edition: String(id), title: ownerName ?? null },
    detail: { owner, ...(language && { language }), ...(person && { person }) },
  })
}

export const feedEndpoint = endpoint({
  path: '/calendar/feeds/:file',
  method: 'get',
  docs: {
    topic: 'calendar',
    summary:
      'Exports the calendar as iCalendar: the secret and `.ics` is the file. A month back, two years ahead, at most 2000 events; what lapsed is `CANCELLED`.',
    who: 'whoever has the address; it tells what its owner may see at that moment',
    answer: '200 `text/calendar`',
    refusals: { 404: 'there is no such address, or no more', 429: 'too many were tried' },
  },
  handler: async (req) => {
    const feed = await feedWith(secretIn(String(req.routeParams?.file ?? '')), req)
    const owner = feed && (await ownerOf(feed, req))
    if (!owner) throw new NotFound(req.t)
    return new Response(await written(feed, owner, req), {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="concord.ics"',
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex',
      },
    })
  },
})

/** Whatever was asked for, one question by the index of the hash: a wrong secret takes as long as a revoked one. */
async function feedWith(secret: string, req: PayloadRequest): Promise<StoredFeed | undefined> {
  const { docs } = await req.payload.find({
    collection,
    where: { hash: { equals: hashOfSecret(secret) } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0]
}

/** @returns nothing where they have lost what lets them in */
async function ownerOf(
  { owner, at }: StoredFeed,
  req: PayloadRequest,
): Promise<TypedUser | undefined> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: owner } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [account] = docs
  if (!account || !mayReadDrafts(account as Person)) return undefined
  const factor = await factorOf(account.id, { payload: req.payload, req })
  const { roles } = settings().secondFactor
  if (isEnded(factor, at) || isMissing(factor, (account as Person).roles, roles)) return undefined
  return { ...account, collection: 'users' }
}

async function written(
  { language, person }: StoredFeed,
  owner: TypedUser,
  { payload }: PayloadRequest,
): Promise<string> {
  const { notificationLanguage } = owner as { notificationLanguage?: unknown }
  const reads = isLanguage(notificationLanguage) ? notificationLanguage : 'en'
  const asked = { language: language ?? undefined, person: person ?? undefined, limit: mostEvents }
  // Nothing of whoever asks counts, also where a browser sends their login along.
  const own = await createLocalReq({ user: owner }, payload)
  const { entries } = await entriesBetween({ ...feedRange(new Date()), ...asked }, own)
  const t = translatorFor(reads)
  const of = language ? `Concord: ${languageIn(reads, language)}` : 'Concord'
  return icalendar(entries, {
    name: `${of} · ${t('calendar.title')}`,
    siteUrl: settings().siteUrl,
    words: (entry) => eventWords(entry, reads),
  })
}

export const ownFeeds = ({ req }: { req: PayloadRequest }): boolean | Where => {
  const person = personOf(req)
  if (!req.user || !mayReadDrafts(person)) return false
  return mayManagePeople(person) || { owner: { equals: String(req.user.id) } }
}
