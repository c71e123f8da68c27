// @ts-check
/** What a soak tells: a table of what was done, what was checked, and each kind of violation. */
import { isExcused } from './check/answers.mjs'
import { checkEach } from './check/check.mjs'
import { grouped } from './check/history.mjs'
import { describeViolation } from './violation-text.mjs'

/** @typedef {import('./check/history.mjs').History} History */
/** @typedef {import('./check/history.mjs').Violation} Violation */

const outcomes = /** @type {const} */ (['acknowledged', 'refused', 'unknown', 'unsent'])
/** Kinds of violations that are shown with their requests. */
const most = 6

/**
 * Checks a history and says what comes of it.
 *
 * @param {History} history
 * @param {readonly string[]} [tolerated] properties whose violations are named, and do not count
 * @returns {{ violations: Violation[], checks: number, failed: number, on: string, text: string }}
 */
export function report(history, tolerated = []) {
  const counts = (/** @type {Violation} */ { property }) => !tolerated.includes(property)
  const each = checkEach(history)
  const failed = each.filter(({ violations }) => violations.some(counts)).length
  const all = each.flatMap(({ violations }) => violations)
  const violations = all.filter(counts)
  const byProperty = [...grouped(violations, ({ property }) => property).values()]
  const text = [
    summary(history),
    '',
    ...each.map(({ name, violations: found }) => `${found.some(counts) ? '✗' : '✓'} ${name}`),
    ...(all.length > violations.length
      ? [`${all.length - violations.length} violations of ${tolerated.join(', ')} do not count`]
      : []),
    ...(failed > 0 ? ['', `${violations.length} violations; seed ${history.header.seed}`] : []),
    ...byProperty.map((own) => `  ${own[0]?.property}: ${own.length}`),
    ...byProperty
      .slice(0, most)
      .flatMap(([first]) => (first ? [describeViolation(history, first)] : [])),
  ]
  const on = history.header.on ?? history.header.database
  return { violations, checks: each.length, failed, on, text: text.join('\n') }
}

/** @param {History} history */
function summary({ header, requests, reads, looks, faults, audit }) {
  const row = (/** @type {unknown[]} */ [first, ...others]) =>
    `${String(first).padEnd(20)}${others.map((cell) => String(cell).padStart(13)).join('')}`
  const counted = (/** @type {string} */ name, /** @type {typeof requests} */ own) =>
    row([name, ...outcomes.map((outcome) => own.filter((each) => each.outcome === outcome).length)])
  const byKind = [...grouped(requests, ({ kind, sent }) => sent.event ?? kind)].sort()
  const published = audit.filter(({ event }) => /^(emergency-)?publish$/.test(event)).length
  const waits = [...requests, ...looks].filter(({ status }) => status !== null)
  const longest = Math.max(0, ...waits.map(({ start, end }) => end - start)) / 1000
  const unanswered = reads.filter(({ status }) => status === null || status >= 500)
  const excused = unanswered.filter((read) => isExcused(read, faults)).length
  const injected = [...grouped(faults, ({ kind }) => kind)].map(
    ([kind, own]) => `${kind} ${own.length}`,
  )
  return [
    `${header.on}, seed ${header.seed}`,
    row(['requests', ...outcomes]),
    ...byKind.map(([kind, own]) => counted(kind, own)),
    counted('all', requests),
    `drafts read ${looks.length}, publications ${published}, entries in the audit log ${audit.length}`,
    `readers’ requests ${reads.length}; without an answer or 5xx during faults ${excused}, else ${unanswered.length - excused}`,
    `faults: ${injected.join(', ') || 'none'}`,
    `longest wait of an editor ${longest.toFixed(1)} s`,
  ].join('\n')
}
