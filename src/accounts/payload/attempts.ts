/**
 * How often somebody may try: by account and network together, and by network. Never by account alone,
 * for whoever knows an address could then keep its owner out. Each process counts for itself, in memory.
 */
import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { clientAddress, networkOf } from '../client-address'
import { refusal } from '../refusals'

/** Seconds. */
const window = 600

const limiters = {
  /** Failed logins to one account from one network. */
  pair: new RateLimiterMemory({ points: 10, duration: window }),
  /** … and to any: a house has many people behind one address. */
  network: new RateLimiterMemory({ points: 100, duration: window }),
  /** Letters with which a password is reset, to one address, whether somebody has it or not. */
  letter: new RateLimiterMemory({ points: 1, duration: 60 }),
  letters: new RateLimiterMemory({ points: 20, duration: window }),
  /** Wrong current passwords of somebody who is logged in. */
  current: new RateLimiterMemory({ points: 10, duration: window }),
  /** Failed logins of everybody that the audit log has one by one: nobody fills it from outside. */
  recorded: new RateLimiterMemory({ points: 1000, duration: window }),
}
export type Limited = keyof typeof limiters

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
  const left = await consumed(limited, key)
  if (left === undefined) return
  const minutes = Math.max(1, Math.ceil(left / 60_000))
  if (limited === 'letter') refuse(refusal('reset-asked'), req)
  refuse(refusal('too-many-attempts', { facts: { minutes } }), req)
}

/** @returns whether there is still one to be had */
export async function takes(limited: Limited, key: string): Promise<boolean> {
  return (await consumed(limited, key)) === undefined
}

/** @returns milliseconds until the next, where there is none left */
async function consumed(limited: Limited, key: string): Promise<number | undefined> {
  try {
    await limiters[limited].consume(key)
    return undefined
  } catch (error) {
    if (error instanceof RateLimiterRes) return error.msBeforeNext
    throw error
  }
}

/** It was no failure. */
export async function forgive(limited: Limited, key: string): Promise<void> {
  await limiters[limited].reward(key)
}
