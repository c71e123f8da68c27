/** Finds what a preview of what will be lays over the published site, for the person who asks. */
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { seenMark } from '../../releases/guest'
import { type Overlay, overlayOf } from '../../releases/overlay'
import { type GuestAnswer, lastAnswerOf, openLink } from '../../releases/payload/guest-answers'
import { stepsOfRelease, stepsUntil } from '../../releases/payload/planned-steps'
import { findRelease, membersOf, type StoredRelease } from '../../releases/payload/release-store'
import { previewedBy } from '../../releases/preview-address'
import { isLiving } from '../../releases/release'
import { personOf } from '../../workflow/payload/access'
import { mayReadDrafts } from '../../workflow/roles'

export type Ahead = {
  overlay: Overlay
  /** The release after which it is, or the moment. */
  release?: { id: string; name: string }
  /** When; ISO 8601, UTC. */
  at: string
  /** Who looks. */
  user?: TypedUser
  /** Whoever looks by a link, without an account. */
  guest?: Guest
}

/** What the link of a guest says of them, and until when it opens. */
export type Guest = {
  name?: string | null
  until: string
  /** Where they may answer: with what, and what they said last. */
  answers?: { link: string; seen: string; last?: GuestAnswer }
}

type Asked = { key: string; headers: Headers }

/** @returns nothing where there is no such preview, or not for this person: both look the same */
export async function aheadFor(
  { key, headers }: Asked,
  payload: Payload,
  now: Date,
): Promise<Ahead | undefined> {
  const previewed = previewedBy(key)
  if (!previewed) return undefined
  if (previewed.kind === 'guest') return aheadForGuest(previewed.token, payload, now)
  const { user } = await payload.auth({ headers })
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  if (!mayReadDrafts(personOf(req))) return undefined
  if (previewed.kind === 'moment') {
    const { at } = previewed
    return { overlay: overlayOf(await stepsUntil(at, req)), at, ...whose(user) }
  }
  const release = await findRelease(previewed.id, req)
  if (!release || !isLiving(release)) return undefined
  return { ...(await afterRelease(release, req, now)), ...whose(user) }
}

async function afterRelease(
  release: StoredRelease,
  req: PayloadRequest,
  now: Date,
): Promise<Pick<Ahead, 'overlay' | 'release' | 'at'>> {
  const { id, name, due } = release
  const at = due ?? now.toISOString()
  return { overlay: overlayOf(await stepsOfRelease(release, at, req)), release: { id, name }, at }
}

/** For whoever has a link that opens: what it is about, and nothing else that is not public. */
async function aheadForGuest(
  token: string,
  payload: Payload,
  now: Date,
): Promise<Ahead | undefined> {
  const req = await createLocalReq({}, payload)
  const { link, release } = (await openLink(token, req, now)) ?? {}
  if (!link) return undefined
  const guest: Guest = { name: link.guest, until: link.expires }
  if (!release) {
    const { moment } = link
    return moment
      ? { overlay: overlayOf(await stepsUntil(moment, req)), at: moment, guest }
      : undefined
  }
  if (link.answers) {
    const members = await membersOf(release, req)
    const last = await lastAnswerOf(link, members, req)
    guest.answers = { link: token, seen: seenMark(members), ...(last && { last }) }
  }
  return { ...(await afterRelease(release, req, now)), guest }
}

function whose(user: TypedUser | null): Pick<Ahead, 'user'> {
  return user ? { user } : {}
}
