/**
 * Logging in. Whoever tries is told the same in the same time, whether an account exists or not, at every
 * entry point: these are hooks of the operation, which REST and GraphQL share.
 */
import {
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionAfterMeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { type Hashed, isPasswordOf } from '../../host/payload-password-hash'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import type { FactorMark } from '../../workflow/fresh-factor'
import { factorMarkOf } from '../../workflow/payload/fresh-factor'
import { refusal } from '../refusals'
import { isEnrolled, isMissing, passing } from '../second-factor'
import { countAttempt, forgive, keyOf, networkAsking } from './attempts'
import { recordFailedLogin } from './failed-logins'
import { changeFactor, factorOf, proofIn, takeFactor, waysToGive } from './second-factors'

type Account = Hashed & { id: string | number; name?: string | null; email: string }

/** Of a client; the system logs nobody in but in tests. */
const isFromOutside = ({ payloadAPI }: PayloadRequest) => payloadAPI !== 'local'

/** Of each login that is on its way: the account whose second factor was given. */
const factorGiven = new WeakMap<PayloadRequest, string>()

const normalized = (email: string) => email.toLowerCase().trim()

/** Where passwords log nobody in, one account is left that they do, for the day on which the provider is away. */
export function mayUsePassword(email: string): boolean {
  const { passwords, breakGlass } = settings().logins
  return passwords || normalized(email) === breakGlass
}

/** Refuses a wrong password before Payload looks for the account, which would tell whether there is one. */
export const checkLogin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login' || !isFromOutside(req)) return args
  const { email, password } =
    (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  // What is missing, Payload says.
  if (typeof email !== 'string' || typeof password !== 'string') return args
  if (!email.trim() || !password.trim()) return args
  const network = networkAsking(req)
  await countAttempt('network', keyOf(network), req)
  await countAttempt('pair', keyOf(network, normalized(email)), req)
  const account = await accountOf(normalized(email), req)
  const isRight = await isPasswordOf(account, password)
  if (isRight && account && mayUsePassword(account.email)) {
    await checkSecondFactor(account, network, req)
    return args
  }
  // The address that was typed is not kept: people type their password there.
  await recordFailedLogin(account, { from: network }, req, 'login')
  // Whatever was typed: which account may, nobody learns.
  const { logins, singleSignOn } = settings()
  if (!logins.passwords) {
    refuse(refusal('password-login-off', { facts: { label: singleSignOn?.label ?? '' } }), req)
  }
  throw new AuthenticationError(req.t)
}

/**
 * Asks for the second factor of whoever knows the password. Without a code it is no failed attempt: the form
 * asks for one then. A wrong one counts as a wrong password does, and against the account, too.
 */
async function checkSecondFactor(
  account: Account,
  network: string,
  req: PayloadRequest,
): Promise<void> {
  if (!isEnrolled(await factorOf(account.id, req))) return
  const isRest = req.payloadAPI === 'REST'
  const { code, passkey } = isRest ? proofIn(req) : {}
  if (!passkey && (code === undefined || code === null || code === '')) {
    await forgive('network', keyOf(network), req.payload)
    await forgive('pair', keyOf(network, normalized(account.email)), req.payload)
    if (!isRest) refuse(refusal('second-factor-by-rest'), req)
    const ways = await waysToGive(account, undefined, req)
    refuse(refusal('second-factor-required', { data: { ways } }), req)
  }
  await takeFactor(account, { code, passkey }, req)
  factorGiven.set(req, String(account.id))
}

async function accountOf(email: string, req: PayloadRequest): Promise<Account | undefined> {
  const account = await req.payload.db.findOne({
    collection: 'users',
    where: { email: { equals: email } },
    req,
  })
  return (account as Account | null) ?? undefined
}

export const recordLogin: CollectionAfterLoginHook = async ({ req, user, token }) => {
  if (!isFromOutside(req)) return user
  const session = sessionIn(token)
  if (factorGiven.get(req) === String(user.id)) {
    const now = new Date()
    await changeFactor(user, req, (factor) => ({ factor: passing(factor, { session, now }) }))
  }
  const network = networkAsking(req)
  await forgive('network', keyOf(network), req.payload)
  await forgive('pair', keyOf(network, normalized(String(user.email))), req.payload)
  await appendEntry(req, {
    event: 'log-in',
    kind: 'users',
    edition: String(user.id),
    title: user.name ?? null,
    detail: {
      from: network,
      ...(!settings().logins.passwords && { by: 'emergency-account' }),
    },
  })
  const factor = await factorOf(user.id, req)
  const { roles } = settings().secondFactor
  return isMissing(factor, user.roles, roles, session) ? withMissing(user) : user
}

/** The admin leads whoever needs a second factor to setting one up. */
export const sayMissingFactor: CollectionAfterMeHook = ({ req, response }) => {
  const isMissing = factorMarkOf(req)?.missing
  if (!isMissing) return response
  const me = response as { user: object }
  return { ...me, user: withMissing(me.user) }
}

const withMissing = <User extends object>(user: User) => ({
  ...user,
  _secondFactor: { missing: true } satisfies FactorMark,
})

/** Payload says which session it has made in the token alone. */
function sessionIn(token: string): string | undefined {
  const [, claims = ''] = token.split('.')
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).sid
}
