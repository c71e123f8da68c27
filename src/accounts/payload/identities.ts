/** Which account somebody has whom the provider of single sign-on names, and that its rights follow the claims. */
import { createHash, randomBytes } from 'node:crypto'
import {
  type CollectionAfterDeleteHook,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import { settings } from '../../settings/server/settings.mjs'
import { type Rights, rightsFrom, subjectOf } from '../single-sign-on'
import { notifyOwner } from './notify'
import { type Account, type ProvedSubject, SignOnFailure } from './sign-on-failure'

const collection = 'identities'
/** Milliseconds for which a login by the provider stands for the current password. */
const recently = 15 * 60_000

type Identity = {
  id: string | number
  person: string
  issuer: string
  lastSession?: string | null
  lastAt?: string | null
}

const keyOfSubject = ({ issuer, subject }: Pick<ProvedSubject, 'issuer' | 'subject'>) =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url')

const findIdentity = (where: Where, req: PayloadRequest) =>
  req.payload.db.findOne({ collection, where, req }) as Promise<Identity | null>

async function findAccount(where: Where, req: PayloadRequest): Promise<Account | undefined> {
  const { db } = req.payload
  const found = await db.findOne({ collection: 'users', where, req })
  return (found as Account | null) ?? undefined
}

export const accountWithId = (id: string | number, req: PayloadRequest) =>
  findAccount({ id: { equals: id } }, req)

/** The account of a subject, where it has one. */
export async function accountOf(
  subject: ProvedSubject,
  req: PayloadRequest,
): Promise<Account | undefined> {
  const identity = await findIdentity({ key: { equals: keyOfSubject(subject) } }, req)
  return identity ? accountWithId(identity.person, req) : undefined
}

/**
 * The account of whoever the claims speak of, with the rights that they give; where settings say so, it is
 * found by a verified address, or made.
 *
 * @throws SignOnFailure
 */
export async function settledAccount(proved: ProvedSubject, req: PayloadRequest): Promise<Account> {
  const rights = rightsFrom(proved.claims, required().claims)
  const known = await accountOf(proved, req)
  if (known && isBreakGlass(known))
    throw new SignOnFailure('provider-address-taken', { account: known })
  // Whoever lost their roles at the provider loses them here, also for what is still open.
  if (known) await follow(known, rights, req)
  if (rights.roles.length === 0) throw new SignOnFailure('provider-no-role', { account: known })
  const account = known ?? (await newcomer(proved, rights, req))
  return (await accountWithId(account.id, req)) ?? account
}

function required() {
  const { singleSignOn } = settings()
  if (!singleSignOn) throw new Error('Single sign-on is off.')
  return singleSignOn
}

const isBreakGlass = ({ email }: Account) => email === settings().logins.breakGlass

async function follow(
  account: Account,
  { roles, languages }: Rights,
  req: PayloadRequest,
): Promise<void> {
  const isSame = (now: readonly string[] | null | undefined, then: readonly string[]) =>
    [...(now ?? [])].sort().join() === [...then].sort().join()
  if (isSame(account.roles, roles) && (!languages || isSame(account.languages, languages))) return
  await req.payload.update({
    collection: 'users',
    id: account.id,
    data: { roles, ...(languages && { languages }) },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function newcomer(
  proved: ProvedSubject,
  rights: Rights,
  req: PayloadRequest,
): Promise<Account> {
  const { createAccounts, matchEmail } = required()
  const { email, isVerified, names } = subjectOf(proved.claims)
  const other = email ? await findAccount({ email: { equals: email } }, req) : undefined
  if (other) {
    const mayBeTheirs = matchEmail && isVerified === true && !isBreakGlass(other)
    // Two people of one provider who had the same address, one after the other, are two.
    const isTaken = await findIdentity(
      { and: [{ person: { equals: String(other.id) } }, { issuer: { equals: proved.issuer } }] },
      req,
    )
    if (!mayBeTheirs || isTaken)
      throw new SignOnFailure('provider-address-taken', { account: other })
    await link(other, proved, req)
    await follow(other, rights, req)
    return other
  }
  // The first account of all becomes an administrator, whatever the claims say.
  const { totalDocs } = await req.payload.count({ collection: 'users', overrideAccess: true, req })
  if (!createAccounts || totalDocs === 0) throw new SignOnFailure('provider-no-account')
  if (!email || isVerified === false) throw new SignOnFailure('provider-address-missing')
  return created({ email, names }, proved, rights, req)
}

/** By the first of their names that looks like nobody else’s. */
async function created(
  { email, names: [name, ...others] }: { email: string; names: string[] },
  proved: ProvedSubject,
  { roles, languages }: Rights,
  req: PayloadRequest,
): Promise<Account> {
  try {
    return await inTransaction(req, async () => {
      const account = await req.payload.create({
        collection: 'users',
        data: {
          email,
          name: (name ?? email).slice(0, 100),
          // Nobody knows it. A letter for a new one is how they get a password, where passwords log in.
          password: randomBytes(32).toString('base64url'),
          roles,
          languages: languages ?? [],
        },
        depth: 0,
        overrideAccess: true,
        req,
      })
      await link(account as Account, proved, req)
      return account as Account
    })
  } catch (error) {
    if (!(error instanceof ValidationError) || others.length === 0) throw error
    return created({ email, names: others }, proved, { roles, languages }, req)
  }
}

/** From now on the subject logs into this account. */
export async function link(
  account: Account,
  proved: ProvedSubject,
  req: PayloadRequest,
): Promise<void> {
  await inTransaction(req, async () => {
    const data = {
      person: String(account.id),
      issuer: proved.issuer,
      key: keyOfSubject(proved),
    }
    await req.payload.db.create({ collection, data, req })
    await recordIdentity('link-identity', account, req, { issuer: proved.issuer })
    await notifyOwner('identityAdded', account.id, req)
  })
}

/** @returns whether there was something to take away */
export function unlink(account: Account, req: PayloadRequest): Promise<boolean> {
  return inTransaction(req, async () => {
    const where = { person: { equals: String(account.id) } }
    if (!(await findIdentity(where, req))) return false
    await req.payload.db.deleteMany({ collection, where, req })
    await recordIdentity('unlink-identity', account, req, {})
    return true
  })
}

function recordIdentity(
  event: 'link-identity' | 'unlink-identity',
  { id, name }: Account,
  req: PayloadRequest,
  detail: Record<string, unknown>,
): Promise<void> {
  const about = { kind: 'users', edition: String(id), title: name ?? null }
  return appendEntry(req, { event, ...about, detail }, 'single-sign-on')
}

export async function isLinked(person: string | number, req: PayloadRequest): Promise<boolean> {
  return Boolean(await findIdentity({ person: { equals: String(person) } }, req))
}

/** Remembers that a session was made by a login at the provider. */
export async function noteLogin(
  proved: ProvedSubject,
  session: string,
  req: PayloadRequest,
): Promise<void> {
  const identity = await findIdentity({ key: { equals: keyOfSubject(proved) } }, req)
  if (!identity) return
  const data = { lastSession: session, lastAt: new Date().toISOString() }
  await req.payload.db.updateOne({ collection, id: identity.id, data, req })
}

/** Whether a session logged in at the provider a moment ago: then it need not give a password, which it may not have. */
export async function cameFromProvider(
  person: string | number,
  session: string,
  req: PayloadRequest,
): Promise<boolean> {
  const where: Where = {
    and: [{ person: { equals: String(person) } }, { lastSession: { equals: session } }],
  }
  const identity = await findIdentity(where, req)
  return Date.now() - Date.parse(identity?.lastAt ?? '') < recently
}

export const forgetIdentities: CollectionAfterDeleteHook = async ({ id, doc, req }) => {
  await req.payload.db.deleteMany({ collection, where: { person: { equals: String(id) } }, req })
  return doc
}
