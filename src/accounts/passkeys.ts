/**
 * Passkeys (WebAuthn) as second factors, as rules: each function gives the record that follows, or nothing where
 * what the authenticator signed is not taken.
 *
 * A challenge is sealed text that says whom it is for and until when, so nothing is kept of those that nobody
 * answers; of those that were, the record knows, and none is answered twice.
 */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { hasUnseen } from './name'
import { opened, sealed } from './seal'
import {
  first,
  isEnrolled,
  type Passkey,
  passing,
  type SecondFactor,
  type Taken,
} from './second-factor'

export const mostPasskeys = 20
export const longestPasskeyName = 60
/** Milliseconds that somebody has to answer. */
const lifetime = 5 * 60_000

/** What a challenge is for: adding a passkey, or giving the second factor, in a session or to get one. */
export type Asked = { for: 'add' | 'give'; person: string; session: string | null }

/** Where passkeys count: the origin of the site, and its host, to which browsers bind them. */
export type Place = { origin: string; host: string }

/**
 * The place at which passkeys of a site count.
 *
 * @param siteUrl with its scheme
 */
export function placeOf(siteUrl: string): Place {
  const { origin, hostname } = new URL(siteUrl)
  return { origin, host: hostname }
}

const purpose = 'passkey challenge'

/** @param nonce 12 random bytes */
export function challengeFor(
  asked: Asked,
  { signing, nonce, now }: { signing: string; nonce: Uint8Array; now: Date },
): string {
  const { person, session } = asked
  const content = { for: asked.for, person, session, until: now.getTime() + lifetime }
  return sealed(JSON.stringify(content), { purpose, signing, nonce })
}

/** @returns until when it counts; nothing where it is over, or of something else */
function untilOf(
  challenge: string,
  asked: Asked,
  { signing, now }: { signing: string; now: Date },
): string | undefined {
  const text = opened(challenge, { purpose, signing })
  if (text === undefined) return undefined
  const said = JSON.parse(text) as Asked & { until: number }
  const isSame =
    said.for === asked.for && said.person === asked.person && said.session === asked.session
  return isSame && said.until > now.getTime() ? new Date(said.until).toISOString() : undefined
}

const bytesOf = (challenge: string) => Uint8Array.from(Buffer.from(challenge, 'base64url'))

/** What a browser is asked to add a passkey with. */
export function optionsForAdding(
  factor: SecondFactor,
  of: { challenge: string; place: Place; userId: Uint8Array; email: string; name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: `Concord ${of.place.host}`,
    rpID: of.place.host,
    userID: Uint8Array.from(of.userId),
    userName: of.email,
    userDisplayName: of.name,
    challenge: bytesOf(of.challenge),
    timeout: lifetime,
    attestationType: 'none',
    excludeCredentials: factor.passkeys.map(described),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
}

/** What a browser is asked to give the second factor with; nothing where there is no passkey. */
export async function optionsForGiving(
  factor: SecondFactor | undefined,
  { challenge, place }: { challenge: string; place: Place },
): Promise<PublicKeyCredentialRequestOptionsJSON | undefined> {
  if (!factor?.passkeys.length) return undefined
  return generateAuthenticationOptions({
    rpID: place.host,
    challenge: bytesOf(challenge),
    timeout: lifetime,
    allowCredentials: factor.passkeys.map(described),
    userVerification: 'preferred',
  })
}

const described = ({ id, transports }: Passkey) => ({ id, transports })

export type PasskeyGiven = {
  /** Whatever the client sent. */
  response: unknown
  asked: Asked
  place: Place
  signing: string
  now: Date
}

/** Takes what a new passkey signed. The first factor of an account brings recovery codes, and ends other sessions. */
export async function withPasskey(
  factor: SecondFactor,
  given: PasskeyGiven & { session: string; name: string; recoveryCodes: readonly string[] },
): Promise<SecondFactor | undefined> {
  const answer = await checked(factor, given, async (response, expected) => {
    const { registrationInfo } = await verifyRegistrationResponse({
      ...expected,
      response: response as RegistrationResponseJSON,
    })
    return registrationInfo
  })
  if (!answer) return undefined
  const { credential } = answer.said
  if (factor.passkeys.some(({ id }) => id === credential.id)) return undefined
  const passkey: Passkey = {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: (credential.transports ?? []).slice(0, 8),
    name: given.name,
    createdAt: given.now.toISOString(),
    lastUsedAt: null,
  }
  const next = { ...factor, answered: answer.answered, passkeys: [...factor.passkeys, passkey] }
  return isEnrolled(factor) ? passing(next, given) : first(next, given)
}

/** Takes what a passkey of the account signed. One that counts, and does not count on, may be a copy. */
export async function takenPasskey(
  factor: SecondFactor,
  given: PasskeyGiven & { session?: string },
): Promise<Taken | undefined> {
  const { id } = (given.response ?? {}) as { id?: unknown }
  const passkey = factor.passkeys.find((each) => each.id === id)
  if (!passkey) return undefined
  const answer = await checked(factor, given, async (response, expected) => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...expected,
      response: response as AuthenticationResponseJSON,
      credential: {
        id: passkey.id,
        publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    })
    return verified ? authenticationInfo : undefined
  })
  if (!answer) return undefined
  const used = { ...passkey, counter: answer.said.newCounter, lastUsedAt: given.now.toISOString() }
  const passkeys = factor.passkeys.map((each) => (each === passkey ? used : each))
  return {
    factor: passing({ ...factor, answered: answer.answered, passkeys }, given),
    by: 'passkey',
  }
}

type Expected = {
  expectedChallenge: string
  expectedOrigin: string
  expectedRPID: string
  requireUserVerification: false
}

/** Checks the challenge, and what was signed for it. @returns what that says, and the challenges answered by now */
async function checked<Said>(
  { answered }: SecondFactor,
  { response, asked, place, signing, now }: PasskeyGiven,
  verify: (response: unknown, expected: Expected) => Promise<Said | undefined>,
): Promise<{ said: Said; answered: SecondFactor['answered'] } | undefined> {
  const challenge = challengeIn(response)
  const until = challenge && untilOf(challenge, asked, { signing, now })
  if (!challenge || !until || answered.some((each) => each.challenge === challenge))
    return undefined
  const expected: Expected = {
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.host,
    requireUserVerification: false,
  }
  // The library throws at whatever is not as it should be, and what was sent may be anything.
  const said = await verify(response, expected).catch(() => undefined)
  if (!said) return undefined
  const current = answered.filter((each) => Date.parse(each.until) > now.getTime())
  return { said, answered: [...current, { challenge, until }] }
}

/** The challenge that a response says it is of. */
function challengeIn(response: unknown): string | undefined {
  try {
    const { clientDataJSON } = (response as RegistrationResponseJSON).response
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}

/** A factor without one of its passkeys; the same where it has none of this id. */
export function withoutPasskey(factor: SecondFactor, id: unknown): SecondFactor {
  return { ...factor, passkeys: factor.passkeys.filter((each) => each.id !== id) }
}

/** @returns the name to keep, or nothing where it is none */
export function passkeyName(given: unknown): string | undefined {
  const name = typeof given === 'string' ? given.normalize('NFC').trim() : ''
  return name && name.length <= longestPasskeyName && !hasUnseen(name) ? name : undefined
}
