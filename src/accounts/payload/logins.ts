/**
 * Logging in. Whoever tries is told the same in the same time, whether an account exists or not, at every
 * entry point: these are hooks of the operation, which REST and GraphQL share.
 */
import {
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import { type Hashed, isPasswordOf } from '../../host/payload-password-hash'
import { countAttempt, forgive, keyOf, networkAsking, takes } from './attempts'

type Account = Hashed & { id: string | number; name?: string | null }

/** Of a client; the system logs nobody in but in tests. */
const isFromOutside = ({ payloadAPI }: PayloadRequest) => payloadAPI !== 'local'

const normalized = (email: string) => email.toLowerCase().trim()

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
  if (await isPasswordOf(account, password)) return args
  await recordFailure(account, network, req)
  throw new AuthenticationError(req.t)
}

async function accountOf(email: string, req: PayloadRequest): Promise<Account | undefined> {
  const account = await req.payload.db.findOne({
    collection: 'users',
    where: { email: { equals: email } },
    req,
  })
  return (account as Account | null) ?? undefined
}

/** The address that was typed is not kept: people type their password there. */
async function recordFailure(
  account: Account | undefined,
  network: string,
  req: PayloadRequest,
): Promise<void> {
  if (!(await takes('recorded', 'all', req.payload))) return
  await inTransaction(req, () =>
    appendEntry(
      req,
      {
        event: 'fail-login',
        kind: 'users',
        edition: account ? String(account.id) : '',
        title: account?.name ?? null,
        detail: { from: network },
      },
      'login',
    ),
  )
}

export const recordLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  if (!isFromOutside(req)) return user
  const network = networkAsking(req)
  await forgive('network', keyOf(network), req.payload)
  await forgive('pair', keyOf(network, normalized(String(user.email))), req.payload)
  await appendEntry(req, {
    event: 'log-in',
    kind: 'users',
    edition: String(user.id),
    title: user.name ?? null,
    detail: { from: network },
  })
  return user
}
