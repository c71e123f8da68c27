// @ts-check
/**
 * The audit log's chain of hashes and the digest of an edition's words, made a second time from
 * their description (docs/operators.md, design sections 2 and 4), so that a mistake in the
 * product's own code shows.
 */
import { createHash } from 'node:crypto'

/** @typedef {import('./history.mjs').Violation} Violation */

/**
 * @typedef {object} AuditEntry
 * @property {'audit'} [type]
 * @property {number} number counts from 1, without a gap
 * @property {string} at
 * @property {string} by
 * @property {string | null} [name]
 * @property {string} event
 * @property {string} kind
 * @property {string} edition
 * @property {string | null} [contentId]
 * @property {string | null} [language]
 * @property {string | null} [title]
 * @property {string | null} [from]
 * @property {string | null} [to]
 * @property {number | null} [revision]
 * @property {string | null} [digest]
 * @property {string | null} [publicDigest]
 * @property {Record<string, unknown> | null} [detail]
 * @property {string} previous
 * @property {string} hash
 */

const hashed = /** @type {const} */ ([
  ...['number', 'at', 'by', 'name', 'event', 'kind', 'edition', 'contentId', 'language', 'title'],
  ...['from', 'to', 'revision', 'digest', 'publicDigest', 'detail', 'previous'],
])

const contentFields = {
  relations: [
    ...['title', 'slug', 'summary', 'lead', 'image', 'intro', 'body', 'faqs', 'related', 'seo'],
  ],
  faqs: ['question', 'answer', 'learnMore'],
}

/** @param {'relations' | 'faqs'} collection */
export const fieldsOf = (collection) => contentFields[collection]

/**
 * @param {AuditEntry[]} audit by number
 * @returns {Violation[]} the first place where the chain is broken
 */
export function checkChain(audit) {
  let previous = '0'.repeat(64)
  for (const [index, entry] of audit.entries()) {
    const words = faultOf(entry, index + 1, previous)
    if (words) return [{ property: 'audit-chain', words }]
    previous = entry.hash
  }
  return []
}

/**
 * @param {AuditEntry} entry
 * @param {number} number
 * @param {string} previous
 */
function faultOf(entry, number, previous) {
  if (entry.number !== number) {
    return `The audit log has entry ${entry.number} where entry ${number} belongs.`
  }
  if (entry.previous !== previous) {
    return `Entry ${number} of the audit log does not carry the hash of the one before it.`
  }
  if (hashOf(entry) !== entry.hash)
    return `Entry ${number} of the audit log does not match its hash.`
  return undefined
}

/** @param {Omit<AuditEntry, 'hash'>} entry */
export function hashOf(entry) {
  return sha256(
    canonical(
      Object.fromEntries(hashed.map((field) => [field, entry[/** @type {'by'} */ (field)]])),
    ),
  )
}

/**
 * @param {'relations' | 'faqs'} collection
 * @param {Record<string, unknown>} version
 */
export function digestOf(collection, version) {
  return sha256(
    canonical(
      Object.fromEntries(contentFields[collection].map((field) => [field, version[field]])),
    ),
  )
}

/**
 * One text per value: keys sorted, row ids left out, a populated document as its id, and nothing,
 * null, '', [] and {} all the same.
 *
 * @param {unknown} value
 */
export function canonical(value) {
  return JSON.stringify(simplest(value) ?? null)
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function simplest(value) {
  if (value === undefined || value === null || value === '') return undefined
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((item) => simplest(item) ?? null) : undefined
  }
  if (typeof value !== 'object') return value
  const row = /** @type {Record<string, unknown>} */ (value)
  if ('id' in row && 'updatedAt' in row) return row.id
  const kept = Object.keys(row)
    .filter((key) => key !== 'id')
    .sort()
    .map((key) => [key, simplest(row[key])])
    .filter(([, item]) => item !== undefined)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex')
}
