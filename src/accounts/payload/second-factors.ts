/**
 * The second factors of people: where they are kept, and what is done with a code that was given. Whatever
 * changes one reads it in the same transaction, and these come one after the other: of two requests with
 * the same code, one has it.
 */
import { randomBytes } from 'node:crypto'
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import type { CollectionAfterDeleteHook, Payload, PayloadRequest } from 'payload'
import type { AuditEvent } from '../../audit-log/events'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { signingSecret } from '../../settings/server/secret'
import { settings } from '../../settings/server/settings.mjs'
import { type Asked, challengeFor, optionsForGiving, placeOf, takenPasskey } from '../passkeys'
import { refusal } from '../refusals'
import { opened, sealed } from '../seal'
import { hasApp, none, removed, type SecondFactor, taken } from '../second-factor'
import { countAttempt, forgive, keyOf, networkAsking, takes } from './attempts'
import { notifyOwner } from './notify'

const collection = 'second-factors'

export type Account = { id: string | number; name?: string | null }

/** Of an account; nothing where it never had one. */
export async function factorOf(
  account: string | number,
  { payload, req }: { payload: Payload; req?: PayloadRequest },
): Promise<SecondFactor | undefined> {
  const stored = await storedOf(account, { payload, req })
  return stored?.factor
}

async function storedOf(
  account: string | number,
  { payload, req }: { payload: Payload; req?: PayloadRequest },
): Promise<{ id: string | number; factor: SecondFactor } | undefined> {
  const where = { person: { equals: String(account) } }
  const found = await payload.db.findOne({ collection, where, req })
  const stored = found as { id: string; factor: SecondFactor } | null
  // A record from before there were passkeys says nothing of them.
  return stored ? { id: stored.id, factor: { ...none, ...stored.factor } } : undefined
}

/** Replaces it by what follows, in a transaction; nothing follows: nothing is written. @returns what followed */
export function changeFactor<Next extends { factor: SecondFactor }>(
  { id }: Account,
  req: PayloadRequest,
  decide: (factor: SecondFactor) => Next | undefined | Promise<Next | undefined>,
): Promise<Next | undefined> {
  const { payload } = req
  return inTransaction(req, async () => {
    const stored = await storedOf(id, { payload, req })
    const next = await decide(stored?.factor ?? none)
    if (!next) return undefined
    const data = { person: String(id), factor: next.factor }
    if (stored) await payload.db.updateOne({ collection, id: stored.id, data, req })
    else await payload.db.create({ collection, data, req })
    return next
  })
}

export const sealedFor = ({ id }: Account, secret: string) =>
  sealed(secret, { purpose: String(id), signing: signingSecret(), nonce: randomBytes(12) })

export const secretOf = ({ id }: Account, { secret }: SecondFactor) =>
  opened(secret, { purpose: String(id), signing: signingSecret() })

/**
 * Counts an attempt, and has it decided whether what was given is taken. Attempts are counted by account, wherever
 * they come from: whoever is asked for a code knows the password already, or has a session.
 *
 * @throws 429, or 401 `second-factor-wrong` or `passkey-wrong`
 */
export async function attemptCode<Next extends { factor: SecondFactor }>(
  account: Account,
  req: PayloadRequest,
  decide: (factor: SecondFactor) => Next | undefined | Promise<Next | undefined>,
  by: 'code' | 'passkey' = 'code',
): Promise<Next> {
  const key = keyOf(String(account.id))
  await countAttempt('factor', key, req)
  const next = await changeFactor(account, req, decide)
  if (next) {
    await forgive('factor', key, req.payload)
    return next
  }
  if (await takes('recorded', 'all', req.payload)) {
    await inTransaction(req, () => recordFactor('fail-second-factor', account, req, { by }))
  }
  refuse(refusal(by === 'passkey' ? 'passkey-wrong' : 'second-factor-wrong'), req)
}

/** What a request gives as the second factor: a code, or what a passkey signed. */
export type Proof = { code?: unknown; passkey?: unknown }

export const proofIn = ({ data }: PayloadRequest): Proof => ({
  code: data?.code,
  passkey: data?.passkey,
})

/** Takes a code of the app, a recovery code or a passkey, for a session where there is one already. */
export async function takeFactor(
  account: Account,
  { code, passkey, session }: Proof & { session?: string },
  req: PayloadRequest,
): Promise<void> {
  const now = new Date()
  if (passkey) {
    const given = { ...passkeyAsked('give', account, session), response: passkey, session, now }
    await attemptCode(account, req, (before) => takenPasskey(before, given), 'passkey')
    return
  }
  const text = typeof code === 'string' ? code : ''
  const { factor, by } = await attemptCode(account, req, (before) =>
    taken(before, { code: text, secret: secretOf(account, before), session, now }),
  )
  if (by !== 'recovery-code') return
  const left = factor.recoveryCodes.length
  await inTransaction(req, () => recordFactor('use-recovery-code', account, req, { left }))
}

/** What a passkey of this site is asked for, and by whom. */
export const passkeyAsked = (about: Asked['for'], { id }: Account, session?: string) => ({
  asked: { for: about, person: String(id), session: session ?? null },
  place: placeOf(settings().siteUrl),
  signing: signingSecret(),
})

/** How an account can give its second factor now: whether an app is set up, and what a browser asks a passkey. */
export async function waysToGive(
  account: Account,
  session: string | undefined,
  req: PayloadRequest,
): Promise<{ app: boolean; passkey?: PublicKeyCredentialRequestOptionsJSON }> {
  const factor = await factorOf(account.id, req)
  const { asked, place, signing } = passkeyAsked('give', account, session)
  const challenge = challengeFor(asked, { signing, nonce: randomBytes(12), now: new Date() })
  return { app: hasApp(factor), passkey: await optionsForGiving(factor, { challenge, place }) }
}

/** Takes every second factor of somebody away, and ends all their sessions. */
export async function resetFactor(account: Account, req: PayloadRequest): Promise<void> {
  const now = new Date()
  await inTransaction(req, async () => {
    await changeFactor(account, req, (factor) => ({ factor: removed(factor, { now }) }))
    await recordFactor('reset-second-factor', account, req)
    await notifyOwner('factorReset', account.id, req)
  })
}

type FactorEvent = Extract<
  AuditEvent,
  `${string}second-factor` | `${string}recovery-code${string}` | `${string}-passkey`
>

export function recordFactor(
  event: FactorEvent,
  { id, name }: Account,
  req: PayloadRequest,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const from = networkAsking(req)
  return appendEntry(
    req,
    {
      event,
      kind: 'users',
      edition: String(id),
      title: name ?? null,
      detail: { ...detail, ...(from && { from }) },
    },
    'login',
  )
}

export const forgetFactor: CollectionAfterDeleteHook = async ({ id, doc, req }) => {
  await req.payload.db.deleteMany({ collection, where: { person: { equals: String(id) } }, req })
  return doc
}
