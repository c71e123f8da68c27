/**
 * Second factors: codes of an app (TOTP, RFC 6238) and recovery codes, as rules; `passkeys.ts` has those of
 * passkeys. What an account has is one record, and each function gives the record that follows, or nothing
 * where a code is not taken.
 *
 * A code counts once: the counter of the last one is kept, and none up to it is taken again. A session is
 * past the second factor when the record names it; so every way that makes a session, also one to come,
 * makes one that is worth nothing until a code was given for it.
 */
import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Role } from '../workflow/roles'

/** Seconds that a code is shown. */
const period = 30
/** So many codes before and after: clocks differ, and people type slowly. */
const drift = 1
const recoveryCodesGiven = 10
/** Sessions that are remembered as past the second factor; of more, the oldest ask for a code again. */
const mostSessions = 100

export type Passed = {
  session: string
  at: string
  /** The provider of single sign-on asked for a second factor, and Concord takes its word. */
  by?: 'provider'
}

/** A key that an authenticator keeps: a phone, a computer, a security key. */
export type Passkey = {
  /** Of the credential, as the authenticator named it: base64url. */
  id: string
  /** COSE, base64url. */
  publicKey: string
  /** How often it signed, as it said the last time; 0 where it does not count. */
  counter: number
  transports: string[]
  /** As its owner calls it. */
  name: string
  createdAt: string
  lastUsedAt: string | null
}

export type SecondFactor = {
  /** The secret, sealed; one without `confirmedAt` is not used yet. */
  secret: string | null
  confirmedAt: string | null
  /** The counter of the last code that was taken. */
  lastCounter: number | null
  passkeys: Passkey[]
  /** Challenges that a passkey answered, until they are over by themselves. */
  answered: { challenge: string; until: string }[]
  /** Hashes of those that were not used. */
  recoveryCodes: string[]
  passed: Passed[]
  /** Sessions from before are over, unless one is among `passed`. */
  endedAt: string | null
}

export const none: SecondFactor = {
  secret: null,
  confirmedAt: null,
  lastCounter: null,
  passkeys: [],
  answered: [],
  recoveryCodes: [],
  passed: [],
  endedAt: null,
}

/** Whether codes of an app are taken. */
export function hasApp(factor: SecondFactor | undefined): boolean {
  return Boolean(factor?.secret && factor.confirmedAt)
}

/** Whether an account has a second factor: an app or a passkey. */
export function isEnrolled(factor: SecondFactor | undefined): boolean {
  return hasApp(factor) || Boolean(factor?.passkeys.length)
}

/** Whether somebody with these roles needs a second factor. */
export function isRequired(
  roles: readonly Role[] | null | undefined,
  requiredOf: readonly string[],
): boolean {
  return Boolean(roles?.some((role) => requiredOf.includes(role)))
}

/** Whether somebody with these roles needs a second factor, and has none; nor did their session give the provider's. */
export function isMissing(
  factor: SecondFactor | undefined,
  roles: readonly Role[] | null | undefined,
  requiredOf: readonly string[],
  session?: string,
): boolean {
  return isRequired(roles, requiredOf) && !isEnrolled(factor) && !byProvider(factor, session)
}

type Session = { id: string; createdAt?: string | Date | null }

/** Whether a session is one of somebody who gave the second factor, where there is one to give. */
export function isOpen(factor: SecondFactor | undefined, { id, createdAt }: Session): boolean {
  if (!factor || factor.passed.some(({ session }) => session === id)) return true
  return !isEnrolled(factor) && !isEnded(factor, createdAt)
}

/**
 * Whether what somebody had then, a session or a secret address, ended with a second factor that was taken
 * away since.
 */
export function isEnded(
  factor: SecondFactor | undefined,
  since: string | Date | null | undefined,
): boolean {
  // What does not say when it began, began before.
  const endedAt = factor?.endedAt
  return Boolean(endedAt) && new Date(since ?? 0).getTime() <= Date.parse(endedAt ?? '')
}

/** Whether a session gave the second factor in the last minutes. */
export function passedLately(
  factor: SecondFactor | undefined,
  { session, now, minutes }: { session: string; now: Date; minutes: number },
): boolean {
  const at = lastPassed(factor, session)
  return at !== undefined && now.getTime() - Date.parse(at) <= minutes * 60_000
}

/** When a session last gave a code. */
export function lastPassed(factor: SecondFactor | undefined, session: string): string | undefined {
  return passedBy(factor, session)?.at
}

/** Whether the provider vouches for the second factor of a session; where none is named, of any. */
export function byProvider(factor: SecondFactor | undefined, session?: string): boolean {
  const passed = session === undefined ? factor?.passed : [passedBy(factor, session)]
  return Boolean(passed?.some((each) => each?.by === 'provider'))
}

const passedBy = (factor: SecondFactor | undefined, session: string) =>
  factor?.passed.find((each) => each.session === session)

/** Begins to set up an app: the secret counts once a first code was given. */
export function begun(factor: SecondFactor, sealed: string): SecondFactor {
  return { ...factor, secret: sealed, confirmedAt: null, lastCounter: null }
}

type Given = { code: string; secret: string | undefined; session?: string; now: Date }

/** Sets the app up with its first code. */
export function confirmed(
  factor: SecondFactor,
  { recoveryCodes, ...given }: Given & { session: string; recoveryCodes: readonly string[] },
): SecondFactor | undefined {
  const counter = counterOf(given.code, factor, given)
  if (counter === undefined) return undefined
  const next = { ...factor, confirmedAt: given.now.toISOString(), lastCounter: counter }
  return isEnrolled(factor) ? passing(next, given) : first(next, { ...given, recoveryCodes })
}

/** What comes with the first factor of an account: recovery codes, and the end of all other sessions. */
export function first(
  factor: SecondFactor,
  given: { session: string; now: Date; recoveryCodes: readonly string[] },
): SecondFactor {
  return passing({ ...withRecoveryCodes(factor, given.recoveryCodes), passed: [] }, given)
}

export type Taken = { factor: SecondFactor; by: 'app' | 'recovery-code' | 'passkey' }

/** Takes a code of the app, or a recovery code, each once. */
export function taken(factor: SecondFactor, given: Given): Taken | undefined {
  if (!isEnrolled(factor)) return undefined
  const counter = hasApp(factor) ? counterOf(given.code, factor, given) : undefined
  if (counter !== undefined) {
    return { factor: passing({ ...factor, lastCounter: counter }, given), by: 'app' }
  }
  const hash = hashOfCode(given.code)
  if (!factor.recoveryCodes.includes(hash)) return undefined
  const recoveryCodes = factor.recoveryCodes.filter((each) => each !== hash)
  return { factor: passing({ ...factor, recoveryCodes }, given), by: 'recovery-code' }
}

/** A session is past the second factor from now on. */
export function passing(
  factor: SecondFactor,
  { session, now, by }: { session?: string; now: Date; by?: 'provider' },
): SecondFactor {
  if (!session) return factor
  const others = factor.passed.filter((each) => each.session !== session)
  const at = now.toISOString()
  const passed = [...others, { session, at, ...(by && { by }) }].slice(-mostSessions)
  return { ...factor, passed }
}

/** Without the app; passkeys and recovery codes stay. */
export function withoutApp(factor: SecondFactor): SecondFactor {
  return { ...factor, secret: null, confirmedAt: null, lastCounter: null }
}

/** Without a second factor again: every session is over but the one that removed it, if one did. */
export function removed(
  factor: SecondFactor,
  { session, now }: { session?: string; now: Date },
): SecondFactor {
  const passed = factor.passed.filter((each) => each.session === session)
  return { ...none, passed, endedAt: now.toISOString() }
}

/** A factor with new recovery codes in place of those it had; their hashes alone are kept. */
export function withRecoveryCodes(factor: SecondFactor, codes: readonly string[]): SecondFactor {
  return { ...factor, recoveryCodes: codes.map(hashOfCode) }
}

/** The counter of a code, where it is one of now, or of the drift, and after the last that was taken. */
function counterOf(
  code: string,
  { lastCounter }: SecondFactor,
  { secret, now }: Pick<Given, 'secret' | 'now'>,
): number | undefined {
  const token = plain(code)
  if (!secret || !/^\d{6}$/.test(token)) return undefined
  const timestamp = now.getTime()
  const delta = appOf(secret).validate({ token, timestamp, window: drift })
  if (delta === null) return undefined
  const counter = Math.floor(timestamp / 1000 / period) + delta
  return lastCounter !== null && counter <= lastCounter ? undefined : counter
}

const appOf = (secret: string, of: { issuer?: string; label?: string } = {}) =>
  new TOTP({ ...of, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/** @param random 20 bytes, as RFC 4226 recommends */
export function secretFrom(random: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(random).buffer }).base32
}

/** What the app scans: `otpauth://totp/…`. */
export function appAddress(secret: string, of: { issuer: string; label: string }): string {
  return appOf(secret, of).toString()
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** @param random 10 bytes for each: 16 letters of 5 bits */
export function recoveryCodesFrom(random: (bytes: number) => Uint8Array): string[] {
  return Array.from({ length: recoveryCodesGiven }, () => {
    const bits = [...random(10)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const code = (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)])
    return (code.join('').match(/.{4}/g) ?? []).join('-')
  })
}

/** 80 random bits need no salt and no slow function: nobody can guess them. */
function hashOfCode(code: string): string {
  return createHash('sha256').update(plain(code)).digest('hex')
}

/** As it is meant: without blanks and dashes, in small letters, with the digits of Arabic and Persian read. */
function plain(code: string): string {
  return code
    .slice(0, 100)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toLowerCase()
}
