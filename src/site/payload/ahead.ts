/** Finds what a preview of what will be lays over the published site, for the person who asks. */
import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { type Overlay, overlayOf } from '../../releases/overlay'
import { stepsOfRelease, stepsUntil } from '../../releases/payload/planned-steps'
import { findRelease } from '../../releases/payload/stored'
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
  const { user } = await payload.auth({ headers })
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  if (!mayReadDrafts(personOf(req))) return undefined
  if (previewed.kind === 'moment') {
    const { at } = previewed
    return { overlay: overlayOf(await stepsUntil(at, req)), at, ...whose(user) }
  }
  const release = await findRelease(previewed.id, req)
  if (!release || !isLiving(release)) return undefined
  const { id, name, due } = release
  const at = due ?? now.toISOString()
  const overlay = overlayOf(await stepsOfRelease(release, at, req))
  return { overlay, release: { id, name }, at, ...whose(user) }
}

function whose(user: TypedUser | null): Pick<Ahead, 'user'> {
  return user ? { user } : {}
}
