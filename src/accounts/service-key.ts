/**
 * The key of a service account: 256 random bits, shown once. Only its hash is kept, which needs no salt and
 * no slow function, since nobody can guess the key. Webhooks are signed after the Standard Webhooks
 * specification (https://www.standardwebhooks.com).
 */
import { createHash, createHmac } from 'node:crypto'
import type { Role } from '../workflow/roles'

const prefix = 'concord_'

/**
 * The roles that a program can have: those that write. What goes public is looked at and decided by people: a
 * program is never the second pair of eyes.
 */
export const serviceRoles = ['translator', 'editor'] as const satisfies readonly Role[]

/** The roles that a key gives: of those that its account names, what a program can have. */
export function rolesOfService({ roles }: { roles?: readonly string[] | null }): Role[] {
  return serviceRoles.filter((role) => roles?.includes(role))
}

/** @param random 32 bytes */
export function keyFrom(random: Uint8Array): string {
  return `${prefix}${Buffer.from(random).toString('base64url')}`
}

/** @param random 24 bytes or more */
export function webhookSecretFrom(random: Uint8Array): string {
  return `whsec_${Buffer.from(random).toString('base64')}`
}

/** SHA-256 of an API key, as it is stored and looked up. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** The key that an `Authorization` header carries: `Bearer concord_…`; nothing where it is something else. */
export function keyIn(authorization: string | null | undefined): string | undefined {
  return /^Bearer (concord_[\w-]{43})$/.exec(authorization ?? '')?.[1]
}

/** Whether a key counts no more. @param expires ISO 8601; nothing: it has no end */
export function isExpired({ expires }: { expires?: string | null }, now: Date): boolean {
  return Boolean(expires) && !(Date.parse(expires ?? '') > now.getTime())
}

/** The headers that prove to a receiver who sent a webhook. */
export function webhookHeaders(
  { id, at, body }: { id: string; at: Date; body: string },
  secret: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
