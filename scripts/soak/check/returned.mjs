// @ts-check
/**
 * Words that were replaced and come back: whoever wrote them did not approve them. Each text carries
 * a token of its own, so a token tells who wrote it, by whatever way it came back.
 */

import { tokensIn } from '../tokens.mjs'
import { fieldsOf } from './chain.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./history.mjs').Version} Version */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./explanation.mjs').Step} Step */

const approvals = ['approve', 'approve-afterwards']
const writes = ['create', 'edit', 'restore']

/**
 * @param {History} _history
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkReturnedWords(_history, { editions }) {
  return [...editions.values()].flatMap((steps) => {
    /** @type {Map<string, string>} */
    const writers = new Map()
    /** @type {Set<string>} */
    const away = new Set()
    /** @type {Violation[]} */
    const found = []
    for (const { entry, version, cause } of steps) {
      const tokens = new Set(version ? tokensOf(version) : writers.keys())
      if (writes.includes(entry.event) && version) {
        for (const token of tokens) if (!writers.has(token)) writers.set(token, entry.by)
        for (const token of writers.keys()) if (!tokens.has(token)) away.add(token)
      }
      if (!approvals.includes(entry.event)) continue
      const own = [...tokens].filter((token) => away.has(token) && writers.get(token) === entry.by)
      if (own.length === 0) continue
      found.push({
        property: 'approved-by-author',
        document: entry.edition,
        records: cause ? [cause.n] : [],
        words: `Entry ${entry.number} of the audit log: ${entry.by} approved words of their own that had come back: ${own.join(', ')}.`,
      })
    }
    return found
  })
}

/** @param {Version} version */
function tokensOf({ collection, version }) {
  return fieldsOf(collection).flatMap((field) => tokensIn(JSON.stringify(version[field] ?? null)))
}
