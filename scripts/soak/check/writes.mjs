// @ts-check
/**
 * Every acknowledged write is in the history and in the audit log exactly once, one whose answer
 * was lost at most once, a refused one never; nothing is there that nobody asked for.
 */
import { documentOf, makesRevision } from './explanation.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Request} Request */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./explanation.mjs').Step} Step */

/**
 * @param {History} history
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkWrites(history, { editions, made }) {
  return [
    ...history.requests
      .filter(makesRevision)
      .flatMap((request) => faultsOf(request, made.get(request) ?? [])),
    ...[...editions.values()].flat().flatMap(stepFaults),
  ]
}

/**
 * @param {Request} request
 * @param {Step[]} steps
 * @returns {Violation[]}
 */
function faultsOf(request, steps) {
  const { n, outcome, sent, got } = request
  const about = { document: documentOf(request) ?? steps[0]?.entry.edition, records: [n] }
  const numbers = steps.map(({ entry }) => entry.number).join(' and ')
  if (steps.length > 1) {
    return [
      {
        property: 'written-twice',
        ...about,
        words: `Request ${n} is in the audit log twice: entries ${numbers}.`,
      },
    ]
  }
  const [step] = steps
  if (outcome === 'acknowledged' && !step) {
    return [
      {
        property: 'lost-write',
        ...about,
        words: `Request ${n} was acknowledged, and it is not in the audit log.`,
      },
    ]
  }
  if ((outcome === 'refused' || outcome === 'unsent') && step) {
    return [
      {
        property: 'refused-but-done',
        ...about,
        words: `Request ${n} was ${outcome}, and it is in the audit log: entry ${numbers}.`,
      },
    ]
  }
  if (!step || request.kind === 'delete') return []
  const { revision } = step.entry
  const faults = []
  if (got.revision !== undefined && got.revision !== revision) {
    faults.push({
      property: 'wrong-answer',
      ...about,
      words: `Request ${n} was told revision ${got.revision}; it made revision ${revision}.`,
    })
  }
  if (sent.revision !== undefined && revision !== sent.revision + 1) {
    faults.push({
      property: 'stale-write',
      ...about,
      words: `Request ${n} started from revision ${sent.revision} and made revision ${revision}: it was written over what it had not seen.`,
    })
  }
  return faults
}

/**
 * @param {Step} step
 * @returns {Violation[]}
 */
function stepFaults({ entry, by, cause, claims }) {
  const about = { document: entry.edition, records: claims.map(({ n }) => n) }
  const named = `Entry ${entry.number} of the audit log (${entry.event}, revision ${entry.revision})`
  if (claims.length > 1) {
    return [
      {
        property: 'mixed-writes',
        ...about,
        words: `${named} bears the marks of several requests: ${about.records.join(', ')}.`,
      },
    ]
  }
  if (by === 'nobody') {
    return [{ property: 'unasked-write', ...about, words: `${named} was asked for by no request.` }]
  }
  if (by === 'request' && cause && cause.who !== entry.by) {
    return [
      {
        property: 'wrong-author',
        ...about,
        words: `${named} names ${entry.by}; request ${cause.n} was sent by ${cause.who}.`,
      },
    ]
  }
  return []
}
