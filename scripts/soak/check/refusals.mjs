// @ts-check
/**
 * Refusals are as true as acknowledgements: whoever is refused for the state, the revision, the
 * words or the right could see at some moment of the request that it is so.
 */
import { documentOf, makesRevision } from './explanation.mjs'
import { sourceOf } from './fields.mjs'
import { objection } from './objections.mjs'
import { endOf } from './order.mjs'
import { standingsOf } from './standings.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Request} Request */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./explanation.mjs').Step} Step */
/** @typedef {import('./standings.mjs').Standing} Standing */

/** Refusals about something else than this one edition. */
const elsewhere = new Set(['slug-taken', 'translation-exists', 'still-used', 'was-published'])
const events = /** @type {Record<string, string>} */ ({
  save: 'edit',
  segments: 'edit',
  'update-from-source': 'edit',
})

/**
 * @param {History} history
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkRefusals(history, { editions }) {
  const people = new Map(history.header.people.map((person) => [person.id, person]))
  /** @type {Map<string, Standing[]>} */
  const standings = new Map()
  const standingsIn = (/** @type {string} */ id, /** @type {Step[]} */ steps) => {
    const known = standings.get(id) ?? standingsOf(steps)
    standings.set(id, known)
    return known
  }
  /** No translation is public before its source: that readers had none shows in the source's own steps. */
  const sourceWasAway = (/** @type {Request} */ request, /** @type {Step[]} */ steps) => {
    const version = steps.findLast((step) => step.version)?.version
    const source = version ? sourceOf(version, editions) : []
    const { from, to } = windowOf(request, source)
    const standings = standingsIn(source[0]?.entry.edition ?? '', source)
    return standings.slice(from, to + 1).some(({ isPublic }) => !isPublic)
  }
  return history.requests.flatMap((request) => {
    const { n, outcome, status, got, kind } = request
    const document = documentOf(request)
    const isJudged =
      [403, 404, 409].includes(status ?? 0) && outcome === 'refused' && makesRevision(request)
    if (!isJudged || !document || elsewhere.has(got.code ?? '')) return []
    if (kind === 'create' || kind === 'translate') return []
    const steps = editions.get(document) ?? []
    // Words that come back bring along whoever wrote them, however long ago.
    const wrote = steps.some(
      ({ entry }) =>
        ['create', 'edit', 'restore'].includes(entry.event) && entry.by === request.who,
    )
    if (got.code === 'own-words' && wrote) return []
    if (got.code === 'source-not-public' && sourceWasAway(request, steps)) return []
    const { from, to } = windowOf(request, steps)
    const possible = standingsIn(document, steps).slice(from, to + 1)
    // Reading and writing in one request: somebody may have saved in between.
    const readFirst = request.sent.revision === undefined && got.code === 'stale-revision'
    if (readFirst && possible.length > 1) return []
    if (possible.some((standing) => mayRefuse(request, standing, people.get(request.who))))
      return []
    const states = [
      ...new Set(possible.map(({ state, revision }) => `“${state}”, revision ${revision}`)),
    ].join('; ')
    const words = `Request ${n} (${request.sent.event ?? kind}) was refused with ${status} ${got.code ?? ''} “${got.message}”; nothing spoke against it: ${states}.`
    return [{ property: 'refused-for-nothing', document, records: [n], words }]
  })
}

/**
 * The steps between which a request may have been looked at: from the last that was surely before
 * it, to the last that may have been.
 *
 * @param {Request} request
 * @param {Step[]} steps
 */
function windowOf({ start, end }, steps) {
  const from =
    steps.findLastIndex(({ by, cause }) => by === 'request' && cause && endOf(cause) < start) + 1
  const later = steps.findIndex(
    ({ by, cause }, index) => index >= from && by === 'request' && cause && cause.start > end,
  )
  return { from, to: later < 0 ? steps.length : later }
}

/**
 * @param {Request} request
 * @param {Standing} standing
 * @param {import('./history.mjs').Person | undefined} person
 */
function mayRefuse({ kind, who, sent }, standing, person) {
  if (standing.state === null) return true
  if (sent.revision !== undefined && sent.revision !== standing.revision) return true
  const event = sent.event ?? events[kind] ?? kind
  const detail = sent.unpublish ? { unpublish: {} } : {}
  return (
    objection(standing, { event, by: who, digest: standing.digest, detail }, person) !== undefined
  )
}
