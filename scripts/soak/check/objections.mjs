// @ts-check
/** Why a step may not be taken: roles, states and approvals as the design has them (section 4). */

/** @typedef {import('./history.mjs').Person} Person */
/** @typedef {import('./standings.mjs').Standing} Standing */
/** @typedef {{ property: string, words: string }} Objection */

const always = [
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'scheduled',
  'published',
  'unpublished',
]

/** @type {Record<string, string[]>} */
const from = {
  submit: ['draft', 'changes-requested', 'unpublished'],
  withdraw: ['in-review', 'approved'],
  approve: ['in-review'],
  'request-changes': ['in-review', 'approved'],
  publish: ['approved', 'scheduled'],
  'emergency-publish': always.filter((state) => state !== 'published'),
}

/** @type {Record<string, 'write' | 'review' | 'publish' | 'delete'>} */
const right = {
  ...{ edit: 'write', restore: 'write', submit: 'write', withdraw: 'write', delete: 'delete' },
  ...{ approve: 'review', 'request-changes': 'review', 'approve-afterwards': 'review' },
  ...{ publish: 'publish', 'emergency-publish': 'publish', unpublish: 'publish' },
  ...{ schedule: 'publish', 'cancel-schedule': 'publish' },
}

/**
 * @param {Standing} standing before the step
 * @param {{ event: string, by: string, digest?: string | null, detail?: Record<string, unknown> | null }} step
 * @param {Person | undefined} person
 * @returns {Objection | undefined} nothing where it may be taken
 */
export function objection(standing, step, person) {
  const { event, by } = step
  if (event === 'create') return undefined
  if (standing.state === null)
    return { property: 'no-such-edition', words: 'there is no such edition.' }
  const needed = right[event]
  if (!person || (needed && !has(person, needed, standing))) {
    return {
      property: 'without-right',
      words: `${person?.name ?? by} has not the right to ${needed}.`,
    }
  }
  if (!(from[event] ?? always).includes(standing.state)) {
    return {
      property: 'wrong-state',
      words: `it was “${standing.state}”, from where “${event}” leads nowhere.`,
    }
  }
  return special(standing, step, person)
}

/**
 * @param {Standing} standing
 * @param {Parameters<typeof objection>[1]} step
 * @param {Person} person
 * @returns {Objection | undefined}
 */
function special(
  { authors, approval, digest, emergency, schedule, state, isPublic, wasPublic },
  step,
  person,
) {
  const own = authors.includes(person.id)
  switch (step.event) {
    case 'approve':
      return own ? byAuthor(person) : undefined
    case 'approve-afterwards':
      if (!emergency)
        return { property: 'wrong-state', words: 'nothing was published in an emergency.' }
      return own || emergency.by === person.id ? byAuthor(person) : undefined
    case 'publish':
      if (!approval || approval.digest !== (step.digest ?? digest)) {
        return { property: 'unapproved-publication', words: 'these words had no approval.' }
      }
      return undefined
    case 'schedule': {
      if (schedule) return { property: 'wrong-state', words: 'something was scheduled already.' }
      const possible = step.detail?.unpublish
        ? isPublic
        : state === 'approved' && approval?.digest === digest
      return possible
        ? undefined
        : { property: 'wrong-state', words: `it was “${state}”, with nothing to schedule.` }
    }
    case 'cancel-schedule':
      return schedule ? undefined : { property: 'wrong-state', words: 'nothing was scheduled.' }
    case 'unpublish':
      return isPublic ? undefined : { property: 'wrong-state', words: 'nothing was public.' }
    case 'delete':
      return wasPublic ? { property: 'published-deleted', words: 'it had been public.' } : undefined
    default:
      return undefined
  }
}

/** @param {Person} person @returns {Objection} */
function byAuthor({ name }) {
  return {
    property: 'approved-by-author',
    words: `${name} had written part of these words, or published them.`,
  }
}

/**
 * @param {Person} person
 * @param {'write' | 'review' | 'publish' | 'delete'} power
 * @param {Pick<Standing, 'language' | 'isTranslation'>} edition
 */
function has({ roles, languages }, power, { language, isTranslation }) {
  const own = languages.includes(language)
  if (power === 'review') return roles.includes('reviewer') && own
  if (power === 'publish') return roles.includes('publisher')
  if (roles.includes('editor') && !isTranslation) return true
  // A translator writes all that is in their languages, and deletes translations alone.
  return roles.includes('translator') && own && (power === 'write' || isTranslation)
}
