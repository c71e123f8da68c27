/**
 * How often somebody may try: by account and network together, and by network. Never by account alone,
 * for whoever knows an address could then keep its owner out; but for what only they are asked who have
 * more than the address. On MongoDB all processes count together; on
 * SQLite there is one process.
 */
import { createHash } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import {
  type IRateLimiterOptions,
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterMongo,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { clientAddress, networkOf } from '../client-address.mjs'
import { refusal } from '../refusals'

/** Seconds. */
const window = 600

const limits = {
  /** Failed logins to one account from one network. */
  pair: { points: 10, duration: window },
  /** … and to any: a house has many people behind one address. */
  network: { points: 100, duration: window },
  /** Letters with which a password is reset, to one address, whether somebody has it or not. */
  letter: { points: 1, duration: 60 },
  letters: { points: 20, duration: window },
  /** Wrong current passwords of somebody who is logged in. */
  current: { points: 10, duration: window },
  /** Wrong codes of a second factor, by account: whoever is asked for one has the password, or a session. */
  factor: { points: 20, duration: 3600 },
  /** Failed logins of everybody that the audit log has one by one: nobody fills it from outside. */
  recorded: { points: 1000, duration: window },
  /** Images and files for import that one person sends. */
  files: { points: 300, duration: window },
} satisfies Record<string, IRateLimiterOptions>
export type Limited = keyof typeof limits

const known = new WeakMap<object, Map<Limited, RateLimiterAbstract>>()

function limiterOf(limited: Limited, { db }: Payload): RateLimiterAbstract {
  const limiters = known.get(db) ?? new Map<Limited, RateLimiterAbstract>()
  known.set(db, limiters)
  const limiter = limiters.get(limited) ?? newLimiter(limited, db)
  limiters.set(limited, limiter)
  return limiter
}

function newLimiter(limited: Limited, db: Payload['db']): RateLimiterAbstract {
  const options = { ...limits[limited], keyPrefix: limited }
  const storeClient = (db as { connection?: { db?: object } }).connection?.db
  const inMemory = new RateLimiterMemory(options)
  if (!storeClient) return inMemory
  // While the database is away, this process counts for itself.
  return new RateLimiterMongo({
    ...options,
    storeClient,
    tableName: 'attempts',
    insuranceLimiter: inMemory,
  })
}

/** The network that a request comes from. */
export function networkAsking({ headers }: PayloadRequest): string {
  return networkOf(clientAddress(headers.get('x-forwarded-for'), settings().trustedProxies))
}

/** Of fixed length, whatever was sent. */
export function keyOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** Counts an attempt, before it is known how it ends: many at once count as many. @throws 429 */
export async function countAttempt(
  limited: Limited,
  key: string,
  req: PayloadRequest,
): Promise<void> {
  const left = await consumed(limited, key, req.payload)
  if (left === undefined) return
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(Math.max(1, Math.ceil(left / 1000))))
  const minutes = Math.max(1, Math.ceil(left / 60_000))
  if (limited === 'letter') refuse(refusal('reset-asked'), req)
  refuse(refusal('too-many-attempts', { facts: { minutes } }), req)
}

/** @returns whether there is still one to be had */
export async function takes(limited: Limited, key: string, payload: Payload): Promise<boolean> {
  return (await consumed(limited, key, payload)) === undefined
}

/** @returns milliseconds until the next, where there is none left */
async function consumed(
  limited: Limited,
  key: string,
  payload: Payload,
): Promise<number | undefined> {
  try {
    await limiterOf(limited, payload).consume(key)
    return undefined
  } catch (error) {
    if (error instanceof RateLimiterRes) return error.msBeforeNext
    throw error
  }
}

/** It was no failure. */
export async function forgive(limited: Limited, key: string, payload: Payload): Promise<void> {
  await limiterOf(limited, payload).reward(key)
}
