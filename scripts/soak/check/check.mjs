// @ts-check
/** Checks a recorded history against everything that must hold: history in, violations out. */
import { checkAnswers } from './answers.mjs'
import { checkChain } from './chain.mjs'
import { checkComments } from './comments.mjs'
import { explain } from './explanation.mjs'
import { checkFields } from './fields.mjs'
import { checkLooks, checkOrder } from './order.mjs'
import { checkReaders } from './readers.mjs'
import { checkRefusals } from './refusals.mjs'
import { checkReleases } from './releases.mjs'
import { checkReturnedWords } from './returned.mjs'
import { checkRevisions } from './revisions.mjs'
import { checkWorkflow } from './workflow.mjs'
import { checkWrites } from './writes.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */

/**
 * What is checked, in words.
 *
 * @type {Record<string, (history: History, explanation: Explanation) => Violation[]>}
 */
const checks = {
  'every acknowledged write is there once, no other': checkWrites,
  'revisions count, one is the latest, digests match': checkRevisions,
  'the order respects real time': (_, explanation) => checkOrder(explanation),
  'editors read what was acknowledged': checkLooks,
  'no write undid a field': (_, explanation) => checkFields(explanation),
  'the workflow holds': checkWorkflow,
  'releases are public as a whole, or not at all': checkReleases,
  'words that come back are approved by others': checkReturnedWords,
  'comments and notes are there once': checkComments,
  'refusals are true': checkRefusals,
  'the audit chain is intact': ({ audit, until }) => (until === undefined ? checkChain(audit) : []),
  'readers saw published states in order': checkReaders,
  'errors have words, readers have none': checkAnswers,
}

/**
 * @param {History} history
 * @returns {{ name: string, violations: Violation[] }[]} of each check what it found
 */
export function checkEach(history) {
  const explanation = explain(history)
  return Object.entries(checks).map(([name, each]) => ({
    name,
    violations: each(history, explanation),
  }))
}

/**
 * @param {History} history
 * @returns {Violation[]}
 */
export function check(history) {
  return checkEach(history).flatMap(({ violations }) => violations)
}
