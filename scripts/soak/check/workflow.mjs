// @ts-check
/**
 * The workflow as a table of its own (design, section 4), and the audit log read against it: each
 * step starts from a state that allows it, is taken by somebody with the right, and leads where the
 * table says. Nothing is published without an approval of exactly these words by somebody who did
 * not write them.
 */
import { sourceOf } from './fields.mjs'
import { objection } from './objections.mjs'
import { standingsOf, unborn } from './standings.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Person} Person */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./explanation.mjs').Step} Step */
/** @typedef {import('./standings.mjs').Standing} Standing */

/**
 * @param {History} history
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkWorkflow(history, { editions }) {
  const people = new Map(history.header.people.map((person) => [person.id, person]))
  return [...editions.values()].flatMap((steps) => {
    const standings = standingsOf(steps)
    const faults = steps.flatMap((step, index) => {
      const [before, after] = [standings[index] ?? unborn, standings[index + 1] ?? unborn]
      return faultsOf(step, before, after, people.get(step.entry.by))
    })
    return [
      ...faults,
      ...beforeSource(steps, editions),
      ...overdue(standings.at(-1) ?? unborn, steps, history),
    ]
  })
}

const publishing = ['publish', 'emergency-publish']

/**
 * No translation is public before its source.
 *
 * @param {Step[]} steps
 * @param {Explanation['editions']} editions
 * @returns {Violation[]}
 */
function beforeSource(steps, editions) {
  return steps.flatMap(({ entry, by, cause, version }) => {
    if (by === 'system' || !version || !publishing.includes(entry.event)) return []
    const source = sourceOf(version, editions)
    const until = source.filter((step) => step.entry.number < entry.number)
    if (source.length === 0 || standingsOf(until).at(-1)?.isPublic) return []
    const words = `Entry ${entry.number} of the audit log (${entry.event}) made a translation public; its source was not.`
    const records = cause ? [cause.n] : []
    return [{ property: 'public-before-source', document: entry.edition, records, words }]
  })
}

/** Seconds after which what is due has to have happened: the product looks every five. */
const patience = 30

/**
 * @param {Standing} last
 * @param {Step[]} steps
 * @param {History} history
 * @returns {Violation[]}
 */
function overdue({ schedule }, steps, history) {
  const document = history.documents.find(({ id }) => id === steps[0]?.entry.edition)
  if (!schedule || !document || history.until !== undefined) return []
  if (Date.parse(document.readAt) - Date.parse(schedule.due) < patience * 1000) return []
  const cause = steps.findLast(({ entry }) => entry.event === 'schedule')?.cause
  const words = `What was due at ${schedule.due} had not happened at ${document.readAt}.`
  return [
    { property: 'schedule-missed', document: document.id, records: cause ? [cause.n] : [], words },
  ]
}

/**
 * @param {Step} step
 * @param {Standing} before
 * @param {Standing} after
 * @param {Person | undefined} person
 * @returns {Violation[]}
 */
function faultsOf(step, before, after, person) {
  const { entry, by, cause, version } = step
  const about = { document: entry.edition, records: cause ? [cause.n] : [] }
  const named = `Entry ${entry.number} of the audit log (${entry.event}, revision ${entry.revision})`
  const found = []
  const refused = by !== 'system' && objection(before, entry, person)
  if (refused)
    found.push({ property: refused.property, ...about, words: `${named}: ${refused.words}` })
  if (
    entry.event !== 'create' &&
    (entry.from ?? null) !== before.state &&
    entry.event !== 'delete'
  ) {
    found.push({
      property: 'state-before',
      ...about,
      words: `${named} says it came from “${entry.from}”; it was “${before.state}”.`,
    })
  }
  if ((entry.to ?? null) !== after.state) {
    found.push({
      property: 'state-after',
      ...about,
      words: `${named} led to “${entry.to}”; the workflow leads to “${after.state}”.`,
    })
  }
  const stored = /** @type {{ state?: string } | undefined} */ (version?.version.workflow)?.state
  if (stored !== undefined && stored !== entry.to) {
    found.push({
      property: 'state-stored',
      ...about,
      words: `${named} led to “${entry.to}”; its version says “${stored}”.`,
    })
  }
  if (by === 'scheduled' && before.schedule && entry.at < before.schedule.due) {
    found.push({
      property: 'too-early',
      ...about,
      words: `${named} happened at ${entry.at}; it was due at ${before.schedule.due}.`,
    })
  }
  return found
}
