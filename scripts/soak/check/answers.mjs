// @ts-check
/**
 * Errors are part of the product: nobody who edits is ever told "Something went wrong". While the
 * database is away they are refused with words (503); readers get an answer whenever the database
 * and their process are up.
 */

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Fault} Fault */
/** @typedef {import('./history.mjs').Request} Request */
/** @typedef {import('./history.mjs').Read} Read */
/** @typedef {import('./history.mjs').Look} Look */
/** @typedef {import('./history.mjs').Violation} Violation */

/** Milliseconds that a fault may still be felt after everything answered again. */
const after = 5000

/**
 * @param {History} history
 * @returns {Violation[]}
 */
export function checkAnswers({ requests, looks, reads, faults }) {
  const asked = [
    ...requests.map((request) => ({
      ...request,
      message: request.got.message,
      failure: request.got.failure,
      name: `Request ${request.n} (${request.kind})`,
    })),
    ...looks.map((look) => ({ ...look, name: `Look ${look.n}` })),
  ]
  return [
    ...asked.flatMap((each) => answerFaults(each, faults)),
    ...reads.flatMap((read) => readFaults(read, faults)),
  ]
}

/**
 * @param {{ n: number, name: string, document?: string, process: number, start: number, end: number, status: number | null, message?: string, failure?: string }} asked
 * @param {Fault[]} faults
 * @returns {Violation[]}
 */
function answerFaults(
  { n, name, document, process, start, end, status, message, failure },
  faults,
) {
  const about = { document, records: [n] }
  const say = (/** @type {string} */ property, /** @type {string} */ words) => [
    { property, ...about, words },
  ]
  if (status === null) {
    return disturbed({ process, start, end }, faults)
      ? []
      : say('no-answer', `${name} got no answer (${failure}), and nothing was wrong.`)
  }
  if (status < 400) return []
  if (status === 401)
    return say('logged-out', `${name} was answered 401 although the person was logged in.`)
  if (!message || /something went wrong|unknown error/i.test(message)) {
    return say('wordless-refusal', `${name} was answered ${status} “${message ?? ''}”.`)
  }
  if (status < 500) return []
  if (status !== 503) return say('server-error', `${name} was answered ${status} “${message}”.`)
  const excused = faults.some((fault) => fault.kind !== 'clock' && overlaps(fault, { start, end }))
  return excused
    ? []
    : say('refused-for-nothing', `${name} was answered 503 “${message}”, and nothing was wrong.`)
}

/**
 * @param {Read} read
 * @param {Fault[]} faults
 * @returns {Violation[]}
 */
function readFaults(read, faults) {
  const { n, address, status, failure } = read
  if (status !== null && status < 500) return []
  if (isExcused(read, faults)) return []
  const words = `Read ${n} (${address}) ${status === null ? `got no answer (${failure})` : `was answered ${status}`}, and nothing was wrong.`
  return [{ property: 'reader-error', document: read.document, records: [n], words }]
}

/**
 * Whether a reader's process or the database was away. A process that has just begun, or was frozen,
 * may say so (503): a proxy then asks another one.
 *
 * @param {Pick<Read, 'process' | 'start' | 'end' | 'status'>} read
 * @param {Fault[]} faults
 */
export function isExcused(read, faults) {
  if (read.status === null || read.status === 503) return disturbed(read, faults)
  return faults.some((fault) => isOfDatabase(fault) && overlaps(fault, read))
}

/** @param {{ process: number, start: number, end: number }} asked @param {Fault[]} faults */
function disturbed({ process, start, end }, faults) {
  return faults.some(
    (fault) =>
      (fault.process === process || isOfDatabase(fault)) &&
      fault.kind !== 'clock' &&
      overlaps(fault, { start, end }),
  )
}

/** @param {Fault} fault */
const isOfDatabase = ({ kind }) => kind.startsWith('database') || kind === 'step-down'

/** @param {Fault} fault @param {{ start: number, end: number }} asked */
function overlaps(fault, { start, end }) {
  return start < fault.end + after && end > fault.start
}
