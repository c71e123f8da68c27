// @ts-check
/**
 * The shortest prefix of a history that still violates a property, cut to the edition concerned. A
 * concurrent run cannot be repeated exactly, so what was recorded is made shorter instead.
 */
import { check } from './check.mjs'
import { documentOf, explain } from './explanation.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Violation} Violation */

/**
 * @param {History} history
 * @param {Violation} violation
 * @returns {History} with `until` where it is shorter
 */
export function shortestPrefix(history, violation) {
  if (!violation.document) return history
  const own = cutTo(history, violation.document)
  const ends = [...own.requests, ...own.reads, ...own.looks]
    .map(({ end }) => end)
    .sort((a, b) => a - b)
  // Whatever is concerned has to be in it: no shorter one can violate the property by the same requests.
  const concerned = new Set(violation.records)
  const least = Math.max(
    0,
    ...[...own.requests, ...own.reads, ...own.looks]
      .filter(({ n }) => concerned.has(n))
      .map(({ end }) => end),
  )
  for (const until of ends.filter((end) => end >= least).slice(0, 500)) {
    const prefix = prefixOf(own, until)
    if (check(prefix).some((each) => isSame(each, violation))) return prefix
  }
  return own
}

/** @param {Violation} one @param {Violation} other */
function isSame(one, other) {
  const [first] = other.records ?? []
  return (
    one.property === other.property &&
    one.document === other.document &&
    (first === undefined || (one.records?.includes(first) ?? false))
  )
}

/**
 * @param {History} history
 * @param {string} document
 * @returns {History}
 */
function cutTo(history, document) {
  const { owners, made } = explain(history)
  const editionsOf = (/** @type {import('./history.mjs').Request} */ request) => [
    documentOf(request),
    ...(made.get(request) ?? []).map(({ entry }) => entry.edition),
  ]
  const isOf = (/** @type {string} */ token) => {
    const request = owners.get(token)?.request
    return request !== undefined && editionsOf(request).includes(document)
  }
  return {
    ...history,
    requests: history.requests.filter((request) => editionsOf(request).includes(document)),
    looks: history.looks.filter((look) => look.document === document),
    reads: history.reads
      .filter((read) => read.document === document || read.tokens.some(isOf))
      .map((read) => ({ ...read, tokens: read.tokens.filter(isOf) })),
    audit: history.audit.filter(({ edition }) => edition === document),
    versions: history.versions.filter(({ parent }) => parent === document),
    comments: history.comments.filter(({ edition }) => edition === document),
    notes: history.notes.filter(({ edition }) => edition === document),
    documents: history.documents.filter(({ id }) => id === document),
  }
}

/**
 * What was asked until then, and what came of it.
 *
 * @param {History} history
 * @param {number} until
 * @returns {History}
 */
function prefixOf(history, until) {
  const { editions, owners } = explain(history)
  const asked = (/** @type {number} */ start) => start <= until
  const steps = [...editions.values()].flat()
  const kept = steps.filter(({ cause }) => !cause || asked(cause.start))
  // What the system did after the last of these is not of this prefix.
  const last = Math.max(0, ...kept.filter(({ cause }) => cause).map(({ entry }) => entry.number))
  const audit = kept.map(({ entry }) => entry).filter(({ number }) => number <= last)
  const revisions = new Set(audit.map(({ edition, revision }) => `${edition} ${revision}`))
  const said = (/** @type {string} */ text) =>
    [...owners].every(([token, { request }]) => !text.includes(token) || asked(request.start))
  return {
    ...history,
    until,
    requests: history.requests.filter(({ start }) => asked(start)),
    looks: history.looks.filter(({ start }) => asked(start)),
    reads: history.reads.filter(({ start }) => asked(start)),
    audit,
    versions: history.versions.filter(({ parent, version }) =>
      revisions.has(`${parent} ${version.revision}`),
    ),
    comments: history.comments.filter(({ text }) => said(text)),
    notes: history.notes.filter(({ note }) => said(note)),
    documents: [],
  }
}
