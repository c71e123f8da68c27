// @ts-check
/**
 * The workflow as a table of its own (design, section 4), and the audit log read against it: each
 * step starts from a state that allows it, is taken by somebody with the right, and leads where the
 * table says. Nothing is published without an approval of exactly these words by somebody who did
 * not write them.
 */
import { objection } from './objections.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Person} Person */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./explanation.mjs').Step} Step */

/**
 * Where an edition stands between two steps.
 *
 * @typedef {object} Standing
 * @property {string | null} state nothing before its creation and after its deletion
 * @property {number} revision
 * @property {string} language
 * @property {boolean} isTranslation
 * @property {string | null} digest
 * @property {boolean} isPublic
 * @property {boolean} wasPublic
 * @property {string[]} authors since approved words were last published
 * @property {{ by: string, digest: string | null } | null} approval
 * @property {{ by: string, due: string, publishes: boolean } | null} schedule
 * @property {{ by: string, digest: string | null } | null} emergency
 */

/** @type {Standing} */
export const unborn = {
  ...{ state: null, revision: 0, language: '', isTranslation: false, digest: null },
  ...{
    isPublic: false,
    wasPublic: false,
    authors: [],
    approval: null,
    schedule: null,
    emergency: null,
  },
}

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
    return [...faults, ...overdue(standings.at(-1) ?? unborn, steps, history)]
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

/**
 * @param {Step[]} steps
 * @returns {Standing[]} before the first step, and after each
 */
export function standingsOf(steps) {
  const standings = [unborn]
  for (const step of steps) {
    standings.push(after(standings.at(-1) ?? unborn, step, authorsThen(step, steps, standings)))
  }
  return standings
}

/**
 * Who had written the words that a restored version brings back.
 *
 * @param {Step} step
 * @param {Step[]} steps
 * @param {Standing[]} standings
 */
function authorsThen({ cause }, steps, standings) {
  if (cause?.kind !== 'restore') return []
  const at = steps.findIndex(({ version }) => version && version.id === cause.sent.version)
  return standings[at + 1]?.authors ?? []
}

/**
 * @param {Standing} before
 * @param {Step} step
 * @param {string[]} authorsThen
 * @returns {Standing}
 */
function after(before, { entry, version, cause }, authorsThen) {
  const { event, by, digest = null } = entry
  const next = { ...before, revision: entry.revision ?? before.revision, digest }
  const detail = entry.detail ?? {}
  switch (event) {
    case 'create': {
      const isTranslation = Boolean(version?.version.sourceLanguage) || cause?.kind === 'translate'
      return {
        ...next,
        state: 'draft',
        language: entry.language ?? '',
        isTranslation,
        authors: [by],
      }
    }
    case 'edit':
    case 'restore':
      return digest === before.digest ? next : edited(next, [by, ...authorsThen])
    case 'submit':
      return { ...next, state: 'in-review', approval: null }
    case 'withdraw':
      return { ...next, state: 'draft', approval: null }
    case 'request-changes':
      return { ...next, state: 'changes-requested', approval: null }
    case 'approve':
      return { ...next, state: 'approved', approval: { by, digest } }
    case 'schedule': {
      const publishes = Boolean(detail.publish)
      const schedule = { by, due: String(detail.due), publishes }
      return { ...next, state: publishes ? 'scheduled' : before.state, schedule }
    }
    case 'cancel-schedule':
      return { ...next, state: unscheduled(before.state), schedule: null }
    case 'publish':
      return { ...published(next), authors: [], emergency: null }
    case 'emergency-publish':
      return { ...published(next), approval: null, emergency: { by, digest } }
    case 'approve-afterwards': {
      const sameWords = before.emergency?.digest === digest
      return {
        ...next,
        emergency: null,
        ...(sameWords && { authors: [], approval: { by, digest } }),
      }
    }
    case 'unpublish':
      return unpublished(next, /** @type {any} */ (detail.unpublish)?.kind)
    default:
      return { ...unborn, state: null }
  }
}

/** @param {Standing} next @param {string[]} by @returns {Standing} */
function edited(next, by) {
  return {
    ...next,
    state: next.state === 'changes-requested' ? next.state : 'draft',
    authors: [...new Set([...next.authors, ...by])],
    approval: null,
    schedule: next.schedule?.publishes ? null : next.schedule,
  }
}

/** @param {Standing} next @returns {Standing} */
function published(next) {
  const schedule = next.schedule?.publishes ? null : next.schedule
  return { ...next, state: 'published', isPublic: true, wasPublic: true, schedule }
}

/** @param {Standing} next @param {string | undefined} kind @returns {Standing} */
function unpublished(next, kind) {
  const stays = kind === 'withdrawn'
  const newest = next.state === 'published' || next.state === 'unpublished'
  return {
    ...next,
    state: newest ? 'unpublished' : unscheduled(next.state),
    isPublic: stays,
    schedule: null,
    emergency: stays ? next.emergency : null,
  }
}

/** @param {string | null} state */
const unscheduled = (state) => (state === 'scheduled' ? 'approved' : state)
