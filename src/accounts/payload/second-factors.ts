/**
 * The second factors of people: where they are kept, and what is done with a code that was given. Whatever
 * changes one reads it in the same transaction, and these come one after the other: of two requests with
 * the same code, one has it.
 */
import { randomBytes } from 'node:crypto'
import type { CollectionAfterDeleteHook, Payload, PayloadRequest } from 'payload'
import type { AuditEvent } from '../../audit-log/events'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { signingSecret } from '../../settings/server/secret'
import { refusal } from '../refusals'
import { opened, sealed } from '../seal'
import { none, removed, type SecondFactor, taken } from '../second-factor'
import { countAttempt, forgive, keyOf, networkAsking, takes } from './attempts'
import { tellOwner } from './letters'

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
  return (found as { id: string; factor: SecondFactor } | null) ?? undefined
}

/** Replaces it by what follows, in a transaction; nothing follows: nothing is written. @returns what followed */
export function changeFactor<Next extends { factor: SecondFactor }>(
  { id }: Account,
  req: PayloadRequest,
  decide: (factor: SecondFactor) => Next | undefined,
): Promise<Next | undefined> {
  const { payload } = req
  return inTransaction(req, async () => {
    const stored = await storedOf(id, { payload, req })
    const next = decide(stored?.factor ?? none)
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
 * Counts an attempt, and has it decided whether the code is taken. Attempts are counted by account, wherever
 * they come from: whoever is asked for a code knows the password already, or has a session.
 *
 * @throws 429, or 401 `second-factor-wrong`
 */
export async function attemptCode<Next extends { factor: SecondFactor }>(
  account: Account,
  req: PayloadRequest,
  decide: (factor: SecondFactor) => Next | undefined,
): Promise<Next> {
  const key = keyOf(String(account.id))
  await countAttempt('factor', key, req)
  const next = await changeFactor(account, req, decide)
  if (next) {
    await forgive('factor', key, req.payload)
    return next
  }
  if (await takes('recorded', 'all', req.payload)) {
    await inTransaction(req, () => recordFactor('fail-second-factor', account, req))
  }
  refuse(refusal('second-factor-wrong'), req)
}

/** Takes a code of the app or a recovery code, for a session where there is one already. */
export async function takeCode(
  account: Account,
  { code, session }: { code: unknown; session?: string },
  req: PayloadRequest,
): Promise<SecondFactor> {
  const text = typeof code === 'string' ? code : ''
  const now = new Date()
  const { factor, by } = await attemptCode(account, req, (before) =>
    taken(before, { code: text, secret: secretOf(account, before), session, now }),
  )
  if (by === 'recovery-code') {
    const left = factor.recoveryCodes.length
    await inTransaction(req, () => recordFactor('use-recovery-code', account, req, { left }))
  }
  return factor
}

/** Takes the second factor away, and ends all sessions of the account but one. */
export async function removeFactor(
  account: Account,
  event: 'remove-second-factor' | 'reset-second-factor',
  req: PayloadRequest,
  session?: string,
): Promise<void> {
  const now = new Date()
  await inTransaction(req, async () => {
    await changeFactor(account, req, (factor) => ({ factor: removed(factor, { session, now }) }))
    await recordFactor(event, account, req)
    if (event === 'reset-second-factor') await tellOwner('factorReset', account.id, req)
  })
}

type FactorEvent = Extract<AuditEvent, `${string}second-factor` | `${string}recovery-code${string}`>

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
