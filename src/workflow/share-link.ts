/**
 * Share links: they show one revision of a draft to people without an account. Signed, so that
 * nobody can guess one; with an end; and revocable (design, section 4).
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type ShareLink = {
  id: string
  /** ISO 8601, UTC: from then on it shows nothing. */
  expires: string
  revoked?: unknown
}

export const longestShare = { days: 90, usual: 14 } as const

/** The end of a link that is made now, or nothing where the number of days is invalid. */
export function endOfShare(days: unknown, now: Date): string | undefined {
  const given = days ?? longestShare.usual
  if (typeof given !== 'number' || !Number.isInteger(given)) return undefined
  if (given < 1 || given > longestShare.days) return undefined
  return new Date(now.getTime() + given * 24 * 60 * 60 * 1000).toISOString()
}

/** The token in the address: the link's id and its signature, `id.signature`. */
export function shareToken(link: ShareLink, key: string): string {
  return `${link.id}.${signatureOf(link, key)}`
}

/** Parses the id out of a token; whether it is valid, `opens` says. */
export function idInToken(token: string): string {
  return token.split('.', 1)[0] ?? ''
}

/** Verifies a token: whether it is the link's own, and the link neither revoked nor at its end. */
export function opens(
  token: string,
  link: ShareLink,
  { key, now }: { key: string; now: Date },
): boolean {
  const wanted = Buffer.from(shareToken(link, key))
  const given = Buffer.from(token)
  const signed = wanted.length === given.length && timingSafeEqual(wanted, given)
  return signed && !link.revoked && now.getTime() < Date.parse(link.expires)
}

function signatureOf({ id, expires }: ShareLink, key: string): string {
  const signed = `share ${id} ${new Date(expires).toISOString()}`
  return createHmac('sha256', key).update(signed).digest('base64url')
}
