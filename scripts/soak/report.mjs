// @ts-check
/** What a soak tells: a table of what was done, and for each violation the shortest prefix. */
import { isExcused } from './check/answers.mjs'
import { check, checks } from './check/check.mjs'
import { shortestPrefix } from './check/prefix.mjs'

/** @typedef {import('./check/history.mjs').History} History */
/** @typedef {import('./check/history.mjs').Violation} Violation */

const longest = 5
const mostLines = 60

/**
 * Checks a history and says what comes of it.
 *
 * @param {History} history
 * @returns {{ violations: Violation[], text: string }}
 */
export function report(history) {
  const violations = check(history)
  const kinds = [...new Set(violations.map(({ property }) => property))]
  const first = kinds.map(
    (kind) => /** @type {Violation} */ (violations.find(({ property }) => property === kind)),
  )
  const counted = kinds.map(
    (kind) => `  ${kind}: ${violations.filter(({ property }) => property === kind).length}`,
  )
  const verdict =
    violations.length === 0
      ? `All ${Object.keys(checks).length} checks passed.`
      : [
          `${violations.length} violations (seed ${history.header.seed}):`,
          ...counted,
          ...first.slice(0, longest).map((violation) => explained(history, violation)),
        ].join('\n')
  return { violations, text: `${summary(history)}\n\n${verdict}` }
}

/** @param {History} history @param {Violation} violation */
function explained(history, violation) {
  const prefix = shortestPrefix(history, violation)
  const concerned = new Set(violation.records)
  // Of readers only those concerned are shown, and whoever writes all.
  const shown = [
    ...prefix.requests.map((each) => ({
      n: each.n,
      start: each.start,
      line: requestLine(each, prefix),
    })),
    ...[...prefix.reads, ...prefix.looks]
      .filter(({ n }) => concerned.has(n))
      .map((each) => ({ n: each.n, start: each.start, line: readLine(each) })),
    ...prefix.faults
      .filter(({ start }) => prefix.until === undefined || start <= prefix.until)
      .map(({ kind, process, start, end, detail }) => ({
        n: 0,
        start,
        line: `${' '.repeat(9)}${clock(start)}–${clock(end)}  ${kind} ${process ?? ''} ${detail ?? ''}`,
      })),
  ].sort((one, other) => one.start - other.start)
  const left = shown.length - mostLines
  const lines = shown
    .slice(-mostLines)
    .map(({ n, line }) => `${concerned.has(n) ? '→' : ' '} ${line}`)
  const document = violation.document ? ` (edition ${violation.document})` : ''
  return [
    `\n${violation.property}: ${violation.words}${document}`,
    ...(left > 0 ? [`  (${left} earlier lines)`] : []),
    ...lines,
  ].join('\n')
}

/** @param {import('./check/history.mjs').Request} request @param {History} history */
function requestLine(
  { n, who, kind, process, instance, start, end, outcome, status, sent, got },
  { header },
) {
  const name = header.people.find(({ id }) => id === who)?.name ?? who
  const what = [
    sent.event ?? kind,
    ...Object.entries(sent.marks).map(([place, tokens]) => `${place}=${tokens.join('+')}`),
  ]
  const from = sent.revision === undefined ? '' : `from ${sent.revision} `
  const came =
    outcome === 'acknowledged'
      ? `revision ${got.revision ?? '–'}`
      : `${outcome} ${status ?? got.failure ?? ''} ${got.code ?? got.message ?? ''}`
  return `${String(n).padStart(6)}  ${clock(start)}–${clock(end)}  ${name} on ${process}/${instance}: ${what.join(' ')} ${from}→ ${came}`
}

/** @param {import('./check/history.mjs').Read | import('./check/history.mjs').Look} read */
function readLine(read) {
  const what =
    read.type === 'read'
      ? `${read.address}: ${read.tokens.join(' ')}`
      : `draft: revision ${read.revision}`
  return `${String(read.n).padStart(6)}  ${clock(read.start)}–${clock(read.end)}  reader on ${read.process} ${what} (${read.status})`
}

const clock = (/** @type {number} */ milliseconds) => (milliseconds / 1000).toFixed(2).padStart(7)

/** @param {History} history */
function summary(history) {
  const { requests, reads, looks, faults, audit } = history
  const kinds = [...new Set(requests.map(({ kind, sent }) => sent.event ?? kind))].sort()
  const outcomes = /** @type {const} */ (['acknowledged', 'refused', 'unknown', 'unsent'])
  const row = (/** @type {unknown[]} */ cells) =>
    cells
      .map((cell, index) => (index ? String(cell).padStart(13) : String(cell).padEnd(20)))
      .join('')
  const published = audit.filter(
    ({ event }) => event === 'publish' || event === 'emergency-publish',
  ).length
  const waits = [...requests, ...looks]
    .filter(({ status }) => status !== null)
    .map(({ start, end }) => end - start)
  const readerErrors = reads.filter(({ status }) => status === null || status >= 500)
  const injected = [...new Set(faults.map(({ kind }) => kind))].map(
    (kind) => `${kind} ${faults.filter((fault) => fault.kind === kind).length}`,
  )
  return [
    row(['requests', ...outcomes]),
    ...kinds.map((kind) => {
      const own = requests.filter((request) => (request.sent.event ?? request.kind) === kind)
      return row([
        kind,
        ...outcomes.map((outcome) => own.filter((request) => request.outcome === outcome).length),
      ])
    }),
    row([
      'all',
      ...outcomes.map(
        (outcome) => requests.filter((request) => request.outcome === outcome).length,
      ),
    ]),
    '',
    `drafts read ${looks.length}, readers’ requests ${reads.length}, of these without an answer or 5xx during faults ${readerErrors.filter((read) => isExcused(read, faults)).length}, otherwise ${readerErrors.filter((read) => !isExcused(read, faults)).length}`,
    `publications ${published}, entries in the audit log ${audit.length}`,
    `faults: ${injected.join(', ') || 'none'}`,
    `longest wait of an editor ${(Math.max(0, ...waits) / 1000).toFixed(1)} s`,
  ].join('\n')
}
