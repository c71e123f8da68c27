// @ts-check
/** Which step of a release made an entry of the audit log: one request makes an entry for each member. */
import { grouped } from './history.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./chain.mjs').AuditEntry} AuditEntry */
/** @typedef {import('./releases.mjs').ReleaseStep} ReleaseStep */

/** Of two that may have made it, one that says that it did comes first; a refused one shows a fault. */
const outcomes = ['acknowledged', 'unknown', 'refused', 'unsent']

/**
 * @param {History} history
 * @returns {(entry: AuditEntry) => { by?: 'request' | 'scheduled' | 'nobody', cause?: ReleaseStep }} nothing for what no
 *   release did
 */
export function releaseCauses({ releaseSteps, releases }) {
  const steps = releaseSteps.toSorted(
    (a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || a.start - b.start,
  )
  const named = new Map(releases.map(({ name, id }) => [name, id]))
  const of = grouped(steps, ({ release }) => release ?? '')
  return (entry) => {
    const name = entry.detail?.release
    if (typeof name !== 'string') return {}
    const own = (of.get(named.get(name) ?? '') ?? []).filter(({ who }) => who === entry.by)
    const undone = steps.find(({ sent, who }) => sent.name === name && who === entry.by)
    const cause = (/** @type {ReleaseStep | undefined} */ found) =>
      found && { by: /** @type {const} */ ('request'), cause: found }
    if (['submit', 'withdraw', 'approve', 'request-changes'].includes(entry.event)) {
      return cause(own.find((step) => reviewed(step, entry))) ?? { by: 'nobody' }
    }
    // The words of before come back as drafts, and in an emergency go public at once.
    if (['restore', 'emergency-publish'].includes(entry.event)) {
      return cause(undone?.event === 'undo' ? undone : undefined) ?? { by: 'nobody' }
    }
    const published = own.find(
      ({ event, outcome }) => event === 'publish' && outcome === 'acknowledged',
    )
    if (published) return { by: 'request', cause: published }
    const scheduled = own.findLast(({ event }) => event === 'schedule')
    if (scheduled && scheduled.outcome !== 'refused') return { by: 'scheduled', cause: scheduled }
    const emergency = undone?.event === 'undo' && entry.event === 'unpublish' ? undone : undefined
    return (
      cause(own.find(({ event }) => event === 'publish')) ?? cause(emergency) ?? { by: 'nobody' }
    )
  }
}

/** @param {ReleaseStep} step @param {AuditEntry} entry */
function reviewed({ event, sent }, entry) {
  const looked = sent.members?.find(({ edition }) => edition === entry.edition)
  return event === entry.event && looked?.revision === Number(entry.revision) - 1
}
