/**
 * The secret of a feed: 256 random bits in its address. Only its hash is kept, which needs no salt and no slow
 * function, since nobody can guess it.
 */
import { createHash } from 'node:crypto'

/** Feeds that one person may have: one for each of their devices, and some to spare. */
export const mostFeeds = 20

/** @param random 32 bytes */
export function secretFrom(random: Uint8Array): string {
  return Buffer.from(random).toString('base64url')
}

/** SHA-256 of the secret in the address of a feed, as it is stored and looked up. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(`calendar ${secret}`).digest('hex')
}

/** Where calendars find it, on this site. */
export function feedPath(secret: string): string {
  return `/api/calendar/feeds/${secret}.ics`
}

/** The secret in the last part of an address; whatever else is asked for is no feed's. */
export function secretIn(file: string): string {
  return /^([\w-]{43})\.ics$/.exec(file)?.[1] ?? ''
}

/** From when until when a feed tells, ISO 8601: what is over stays for a month, for those who look back. */
export function feedRange(now: Date): { from: string; to: string } {
  const day = 24 * 60 * 60 * 1000
  const at = (days: number) => new Date(now.getTime() + days * day).toISOString()
  return { from: at(-31), to: at(2 * 366) }
}
