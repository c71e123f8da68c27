/**
 * The audit log's hash chain (design, section 4): each entry carries the hash of the one before it,
 * so that an entry that was changed, removed or inserted shows.
 */

import { createHash } from 'node:crypto'
import { canonical } from '../content/canonical'
import type { Language } from '../i18n/languages'
import type { AuditEvent } from './events'

/** Who did what to which edition, when, and with which words. */
export type AuditFacts = {
  /** ISO 8601, UTC */
  at: string
  /** The id of an account, or `system:import` and the like. */
  by: string
  name: string
  event: AuditEvent
  /** The collection, and the id of the document in it. */
  kind: string
  edition: string
  contentId?: string | null
  language?: Language | null
  title?: string | null
  from?: string | null
  to?: string | null
  revision?: number | null
  digest?: string | null
  publicDigest?: string | null
  /** What the event brought along: a reason, a note, a comment, a time. */
  detail?: Record<string, unknown> | null
}

export type AuditEntry = AuditFacts & {
  /** Counts from 1, without a gap. */
  number: number
  /** The hash of the entry before, or `genesis` for the first. */
  previous: string
  hash: string
}

export const genesis = '0'.repeat(64)

/** The entry that follows `last`, with its number and hash. */
export function chained(facts: AuditFacts, last: AuditEntry | undefined): AuditEntry {
  const entry = { ...facts, number: (last?.number ?? 0) + 1, previous: last?.hash ?? genesis }
  return { ...entry, hash: hashOf(entry) }
}

/** What the hash is about, in the order of an export; the hash itself does not care for order. */
export const hashedFields = [
  'number',
  'at',
  'by',
  'name',
  'event',
  'kind',
  'edition',
  'contentId',
  'language',
  'title',
  'from',
  'to',
  'revision',
  'digest',
  'publicDigest',
  'detail',
  'previous',
] as const satisfies (keyof AuditEntry)[]

/** The hash of an entry: SHA-256 over its canonical form, 64 hexadecimal digits. */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const said = Object.fromEntries(hashedFields.map((field) => [field, entry[field]]))
  return createHash('sha256').update(canonical(said)).digest('hex')
}

/** Verifies an entry that comes after `last`: what is wrong, or nothing. */
export function faultIn(entry: AuditEntry, last: AuditEntry | undefined): string | undefined {
  const expected = (last?.number ?? 0) + 1
  if (entry.number !== expected) return `entry ${expected} is missing (${entry.number} follows)`
  if (entry.previous !== (last?.hash ?? genesis)) {
    return `entry ${entry.number} does not follow the one before it`
  }
  return hashOf(entry) === entry.hash ? undefined : `entry ${entry.number} was changed`
}
