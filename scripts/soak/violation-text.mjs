// @ts-check
/** A violation for the person who reads it: its words, and the shortest prefix that still has it. */
import { shortestPrefix } from './check/prefix.mjs'

/** @typedef {import('./check/history.mjs').History} History */
/** @typedef {import('./check/history.mjs').Violation} Violation */

const mostLines = 60

/**
 * @param {History} history
 * @param {Violation} violation
 */
export function describeViolation(history, violation) {
  const { property, words, document } = violation
  const {
    requests,
    reads,
    looks,
    faults,
    until = Number.POSITIVE_INFINITY,
  } = shortestPrefix(history, violation)
  const concerned = new Set(violation.records)
  const isConcerned = (/** @type {{ n: number }} */ { n }) => concerned.has(n)
  // Whoever writes is shown, and of those who only read whoever is concerned.
  const shown = [
    ...requests.map((each) => ({ ...each, text: requestText(each, history) })),
    ...reads.filter(isConcerned).map((each) => ({ ...each, text: readText(each) })),
    ...looks.filter(isConcerned).map((each) => ({ ...each, text: lookText(each) })),
    ...faults
      .filter(({ start }) => start <= until)
      .map((each) => ({ ...each, n: 0, text: faultText(each) })),
  ].sort((one, other) => one.start - other.start)
  const left = shown.length - mostLines
  const clock = (/** @type {number} */ time) =>
    ((time - (history.header.began ?? 0)) / 1000).toFixed(2).padStart(7)
  return [
    '',
    `${property}: ${words}${document ? ` (edition ${document})` : ''}`,
    ...(left > 0 ? [`  (${left} lines before these are left out)`] : []),
    ...shown.slice(-mostLines).map(({ n, start, end, text }) => {
      const number = n ? String(n).padStart(6) : '      '
      return `${concerned.has(n) ? '→' : ' '} ${number}  ${clock(start)}–${clock(end)}  ${text}`
    }),
  ].join('\n')
}

/**
 * @param {import('./check/history.mjs').Request} request
 * @param {History} history
 */
function requestText({ who, kind, process, instance, outcome, status, sent, got }, { header }) {
  const name = header.people.find(({ id }) => id === who)?.name ?? who
  const marks = Object.entries(sent.marks).map(([place, tokens]) => ` ${place}=${tokens.join('+')}`)
  const from = sent.revision === undefined ? '' : ` from ${sent.revision}`
  const answer =
    outcome === 'acknowledged'
      ? `revision ${got.revision ?? '–'}`
      : `${outcome} ${status ?? got.failure} ${got.code ?? got.message ?? ''}`
  return `${name} on ${process}/${instance}: ${sent.event ?? kind}${marks.join('')}${from} → ${answer}`
}

/** @param {import('./check/history.mjs').Read} read */
function readText({ process, instance, address, status, failure, tokens }) {
  return `reader on ${process}/${instance}: ${address} → ${status ?? failure} ${tokens.join(' ')}`
}

/** @param {import('./check/history.mjs').Look} look */
function lookText({ process, status, failure, revision }) {
  return `editor on ${process} reads the draft → ${status ?? failure}, revision ${revision}`
}

/** @param {import('./check/history.mjs').Fault} fault */
function faultText({ kind, process, detail }) {
  return `fault: ${[kind, process, detail].filter((part) => part !== undefined).join(' ')}`
}
