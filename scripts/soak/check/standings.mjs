// @ts-check
/**
 * Where an edition stands after each step of the workflow: the state machine of the design (section
 * 4), written a second time.
 */

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
