// @ts-check
/**
 * Which request made which entry of the audit log: the bridge between what was asked and what came
 * of it. A request is known by the unique tokens that it carried, or by the revision that its
 * answer named; where it carried none and got no answer, by who asked for what and where.
 */
import { tokensIn } from '../tokens.mjs'
import { releaseCauses } from './release-causes.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Request} Request */
/** @typedef {import('./history.mjs').Version} Version */
/** @typedef {import('./chain.mjs').AuditEntry} AuditEntry */

/**
 * One step in the life of an edition. `cause` is the request that made it; of `scheduled` the one
 * that scheduled it; of `system` and `nobody` there is none. A step of a release is one of many that one request made.
 *
 * @typedef {object} Step
 * @property {AuditEntry} entry
 * @property {Version} [version] the version that it made; gone where the edition was deleted
 * @property {'request' | 'scheduled' | 'system' | 'nobody'} by
 * @property {Request | import('./releases.mjs').ReleaseStep} [cause]
 * @property {(Request | import('./releases.mjs').ReleaseStep)[]} claims every request that this step bears the marks of
 */

/**
 * @typedef {object} Explanation
 * @property {Map<string, Step[]>} editions the steps of each edition, in the order of the audit log
 * @property {Map<unknown, Step[]>} made the steps that each request made
 * @property {Map<string, { request: Request, place: string }>} owners who wrote each token, and where
 */

const kinds = new Set(['relations', 'faqs'])
const writing = new Set(['comment', 'resolve'])

/** Whether a request asks for a new revision, and so for an entry of the audit log. */
export const makesRevision = (/** @type {Request} */ { kind }) => !writing.has(kind)

/**
 * @param {History} history
 * @returns {Explanation}
 */
export function explain(history) {
  const owners = ownersIn(history.requests)
  const ofRelease = releaseCauses(history)
  const versions = new Map(
    history.versions.map((version) => [`${version.parent} ${version.version.revision}`, version]),
  )
  const answered = new Map(
    history.requests
      .filter((request) => request.outcome === 'acknowledged' && makesRevision(request))
      .map((request) => [
        `${documentOf(request)} ${request.kind === 'delete' ? 'delete' : request.got.revision}`,
        request,
      ]),
  )
  /** @type {Map<string, Step[]>} */
  const editions = new Map()
  /** @type {Explanation['made']} */
  const made = new Map()
  /** @type {Set<string>} */
  const seen = new Set()
  for (const entry of history.audit) {
    if (!kinds.has(entry.kind)) continue
    const steps = editions.get(entry.edition) ?? []
    editions.set(entry.edition, steps)
    const isDeletion = entry.event === 'delete'
    const version = isDeletion ? undefined : versions.get(`${entry.edition} ${entry.revision}`)
    const fresh = freshTokens(entry, version, seen)
    const answer = answered.get(`${entry.edition} ${isDeletion ? 'delete' : entry.revision}`)
    const { by, cause } = ofRelease(entry)
    const step = by
      ? { entry, version, by, cause, claims: cause ? [cause] : [] }
      : stepOf({ entry, version, fresh, answer, owners, steps })
    if (step.by === 'nobody') weakly(step, history.requests, made)
    steps.push(step)
    if (step.by === 'request' && step.cause) {
      made.set(step.cause, [...(made.get(step.cause) ?? []), step])
    }
  }
  return { editions, made, owners }
}

/** @param {Request} request */
export function documentOf({ document, got }) {
  return document ?? got.document
}

/** @param {Request[]} requests */
function ownersIn(requests) {
  /** @type {Explanation['owners']} */
  const owners = new Map()
  for (const request of requests) {
    for (const [place, tokens] of Object.entries(request.sent.marks)) {
      for (const token of tokens) owners.set(token, { request, place })
    }
  }
  return owners
}

/**
 * The tokens that this step is the first to bear in its edition.
 *
 * @param {AuditEntry} entry
 * @param {Version | undefined} version
 * @param {Set<string>} seen
 */
function freshTokens({ edition, title, detail }, version, seen) {
  const text = JSON.stringify([title, detail, version?.version])
  return tokensIn(text).filter((token) => {
    const key = `${edition} ${token}`
    // What a version says of its last step stands in later versions too.
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/**
 * @param {{ entry: AuditEntry, version: Version | undefined, fresh: string[], answer: Request | undefined, owners: Explanation['owners'], steps: Step[] }} known
 * @returns {Step}
 */
function stepOf({ entry, version, fresh, answer, owners, steps }) {
  const said = tokensIn(JSON.stringify(entry.detail ?? null))
  const place = (/** @type {string} */ token) => owners.get(token)?.place
  const direct = said.filter((token) => place(token) === 'comment')
  const isStep = !['create', 'edit', 'restore', 'delete'].includes(entry.event)
  const marks = isStep ? direct : fresh
  const claims = new Set(
    marks.flatMap((token) => {
      const request = owners.get(token)?.request
      // A translation is filled in from the memory: such a token is of another edition.
      const own = request && [undefined, entry.edition].includes(documentOf(request))
      return own ? [request] : []
    }),
  )
  if (answer) claims.add(answer)
  const known = { entry, version, claims: [...claims] }
  const [cause] = known.claims
  if (cause) return { ...known, by: 'request', cause }
  if (entry.by.startsWith('system:')) return { ...known, by: 'system' }
  if (!isStep) return { ...known, by: 'nobody' }
  const schedule = openSchedule(steps)
  if (schedule?.entry.by === entry.by && ['publish', 'unpublish'].includes(entry.event)) {
    return { ...known, by: 'scheduled', cause: schedule.cause }
  }
  return { ...known, by: 'nobody' }
}

/** @param {Step[]} steps */
function openSchedule(steps) {
  return steps.findLast(({ entry }) => entry.event === 'schedule')
}

const eventOf = /** @type {Record<string, string>} */ ({
  restore: 'restore',
  translate: 'create',
  'update-from-source': 'edit',
  delete: 'delete',
  save: 'edit',
  segments: 'edit',
})

/**
 * A request whose answer was lost, and that left no mark: taken by who asked for what.
 *
 * @param {Step} step
 * @param {Request[]} requests
 * @param {Explanation['made']} made
 */
function weakly(step, requests, made) {
  const { entry, version } = step
  // Where the version is there, it would show the marks of a save.
  const bearsMarks = (/** @type {Request} */ { sent }) =>
    version !== undefined && Object.keys(sent.marks).length > 0
  const cause = requests.find(
    (request) =>
      request.outcome === 'unknown' &&
      request.who === entry.by &&
      eventOf[request.kind] === entry.event &&
      !made.has(request) &&
      !bearsMarks(request) &&
      (request.kind === 'translate'
        ? request.sent.language === entry.language
        : documentOf(request) === entry.edition),
  )
  if (cause) Object.assign(step, { by: 'request', cause, claims: [cause] })
}
