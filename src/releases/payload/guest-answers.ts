/**
 * Answers of guests: `POST /api/preview-links/answer`, with the key of their link, from the form on the preview or as
 * JSON. An answer changes nothing about any edition; it stands at the release and in the audit log.
 */

import { addDataAndFileToRequest, type PayloadRequest, type Where } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { findEditions } from '../../content/payload/find-edition'
import { refusal as contentRefusal } from '../../content/refusals'
import { titleOf } from '../../content/title'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { textOf } from '../../refusals/text-of'
import { signingSecret } from '../../settings/server/secret'
import {
  answerFrom,
  type GuestAnswerKind,
  guestLinkId,
  guestOpens,
  mostAnswers,
  seenMark,
} from '../guest'
import type { NamedPlace } from '../place'
import { refusal } from '../refusals'
import { isLiving } from '../release'
import { findLink, type StoredGuestLink } from './guest-links'
import { notifyOfRelease } from './notify'
import { backToPreview, readPreviewForm } from './preview-form'
import { findRelease, membersOf, recordRelease, type StoredRelease } from './release-store'

export type GuestAnswer = {
  id: string
  kind: GuestAnswerKind
  guest: string
  words?: string | null
  /** The title of the text that it is about; nothing for all that was shown. */
  about?: string | null
  at: string
  /** Whether something changed since: it was about other words. */
  lapsed: boolean
}

type StoredAnswer = Omit<GuestAnswer, 'lapsed'> & { seen: string }

/** The link that a key opens now, with its release where it is one of a release that waits. */
export async function openLink(
  token: string,
  req: PayloadRequest,
  now: Date,
): Promise<{ link: StoredGuestLink; release?: StoredRelease } | undefined> {
  const id = guestLinkId(token)
  const link = id ? await findLink(id, req) : undefined
  if (!link || !guestOpens(token, link, { key: signingSecret(), now })) return undefined
  if (!link.release) return { link }
  const release = await findRelease(link.release, req)
  return release && isLiving(release) ? { link, release } : undefined
}

export const guestAnswerEndpoint = endpoint({
  path: '/answer',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Takes the answer of a guest to the release that their link shows. It counts for nothing in the workflow, is in the audit log, and has lapsed once a member changes.',
    who: 'whoever has a link that takes answers',
    body: {
      link: 'its key, as in the address',
      answer: '`approve`, `request-changes`, `comment`',
      words: 'text; required unless it approves',
      place: '`faqs/ID` or `relations/ID`: what on the page it is about; may be left out',
      seen: 'the mark of what was shown, which the form has',
      path: 'the page to which a form leads back',
    },
    answer: '201 `{ doc }`; a form: 303, back to the preview',
    refusals: {
      404: 'guessed, revoked, at its end, without answers, or its release has ended',
      409: 'it has 100 answers',
      422: 'something is missing',
    },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const tooLong = () => refuse(refusal('guest-words-missing', { field: 'words' }), req)
    const { isForm, said } = await readPreviewForm(req, tooLong)
    const token = textOf(said.link)
    // Whoever is logged in answers by their name; all others are guests, whom their link names.
    if (!req.user) req.context.system = 'guest'
    const { doc, language } = await inTransaction(req, () => answer(token, said, req))
    if (!isForm) return Response.json({ doc }, { status: 201 })
    return backToPreview(said.path, { token, language })
  },
})

async function answer(token: string, said: Record<string, unknown>, req: PayloadRequest) {
  const now = new Date()
  const { link, release } = (await openLink(token, req, now)) ?? {}
  if (!link?.answers || !link.guest || !release) refuse(refusal('guest-link-closed'), req)
  const asked = answerFrom(said)
  if (isRefusal(asked)) refuse(asked, req)
  const { place, ...read } = asked
  const { guest, language } = link
  const before = await answersWhere({ link: { equals: link.id } }, req)
  if (before.length >= mostAnswers)
    refuse(refusal('guest-full', { facts: { most: mostAnswers } }), req)
  const members = await membersOf(release, req)
  const isCurrent = read.seen === seenMark(members)
  const about = place && (await titleAt(place, members, req))
  const doc = await req.payload.create({
    collection: 'guest-answers',
    data: {
      ...{ link: link.id, release: String(release.id), ...read, guest, at: now.toISOString() },
      ...(about && { about }),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const digests = Object.fromEntries(members.map(({ edition, digest }) => [edition, digest]))
  const detail = {
    link: link.id,
    guest,
    answer: read.kind,
    words: read.words ?? null,
    ...(about && { about }),
  }
  await recordRelease('guest-answer', { before: release, after: release }, req, {
    ...detail,
    // What they saw was changed meanwhile: it is about no words that there are.
    ...(isCurrent ? { digests } : { lapsed: true }),
  })
  const told = { kind: 'release-guest', release, who: guest, words: read.words } as const
  await notifyOfRelease(told, req)
  return { doc: asShown(doc, members), language }
}

/** The title of what a guest can see: a member of the release, or what is public. */
async function titleAt(
  { collection, edition }: NamedPlace,
  members: readonly { edition: string }[],
  req: PayloadRequest,
): Promise<string> {
  const draft = members.some((member) => member.edition === edition)
  const where = { id: { equals: edition } }
  const [found] = await findEditions({ collection, where, draft }, req)
  if (found && (draft || found._status === 'published')) return titleOf(found) ?? ''
  refuse(contentRefusal('reference-missing', { field: 'place' }), req)
}

/** The answers to a release, the newest first. */
export async function answersTo(
  release: Pick<StoredRelease, 'id'>,
  members: Parameters<typeof seenMark>[0],
  req: PayloadRequest,
): Promise<GuestAnswer[]> {
  const found = await answersWhere({ release: { equals: String(release.id) } }, req)
  return found.map((each) => asShown(each, members))
}

/** What the guest of a link said last. */
export async function lastAnswerOf(
  { id }: StoredGuestLink,
  members: Parameters<typeof seenMark>[0],
  req: PayloadRequest,
): Promise<GuestAnswer | undefined> {
  const [last] = await answersWhere({ link: { equals: id } }, req)
  return last && asShown(last, members)
}

async function answersWhere(where: Where, req: PayloadRequest): Promise<StoredAnswer[]> {
  const { docs } = await req.payload.find({
    collection: 'guest-answers',
    where,
    sort: '-at',
    limit: mostAnswers,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

function asShown(
  { id, kind, guest, words, about, at, seen }: StoredAnswer,
  members: Parameters<typeof seenMark>[0],
): GuestAnswer {
  return { id, kind, guest, words, about, at, lapsed: seen !== seenMark(members) }
}
