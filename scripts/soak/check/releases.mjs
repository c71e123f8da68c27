// @ts-check
/**
 * A release is public as a whole, or not at all: each member took its step once, in one go, and no reader saw some
 * of them before and some after. That each step was allowed is checked edition by edition.
 */

import { tokensIn } from '../tokens.mjs'
import { grouped } from './history.mjs'
import { publicStates } from './publications.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./explanation.mjs').Step} Step */

/**
 * What somebody asked of a release.
 *
 * @typedef {object} ReleaseStep
 * @property {'release-step'} type
 * @property {'release'} kind
 * @property {number} n
 * @property {string} who
 * @property {string} [release] its id; of a new one, as the answer says
 * @property {string} event
 * @property {number} process
 * @property {number} instance
 * @property {number} start
 * @property {number} end
 * @property {import('./history.mjs').Request['outcome']} outcome
 * @property {number | null} status
 * @property {import('./history.mjs').Sent & { name?: string, members?: { edition: string, revision: number }[] }} sent
 * @property {import('./history.mjs').Got & { release?: string, state?: string }} got
 */

/**
 * @typedef {object} Release
 * @property {'release'} type
 * @property {string} id
 * @property {string} name
 * @property {string} state
 * @property {{ due?: string } | null} [schedule]
 * @property {string} readAt
 * @property {{ edition: string, action: { publish?: object | null, unpublish?: object | null, withdraw?: object | null } }[]} members
 */

const over = ['published', 'undone']
const goingPublic = ['publish', 'emergency-publish', 'unpublish']
/** Seconds after which what is due has to have happened. */
const patience = 30

/**
 * @param {History} history
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkReleases(history, { editions, made }) {
  if (history.until !== undefined) return []
  const steps = [...editions.values()].flat()
  const byName = grouped(
    steps.filter(({ entry }) => goingPublic.includes(entry.event) && entry.detail?.release),
    ({ entry }) => String(entry.detail?.release),
  )
  return [
    ...history.releases.flatMap((release) => [
      ...partsOf(release, byName.get(release.name) ?? []),
      ...inOneGo(release, byName.get(release.name) ?? [], history),
      ...late(release),
    ]),
    ...history.releaseSteps.flatMap((step) => [
      ...answered(step, history),
      ...carriedOut(step, made.get(step) ?? []),
    ]),
    ...halves(history, byName, editions),
  ]
}

/** Each member took its step once where the release went public, and never where it did not. @param {Release} release @param {Step[]} own @returns {Violation[]} */
function partsOf({ name, state, members }, own) {
  const expected = over.includes(state)
    ? members.flatMap(({ edition, action }) => [
        ...(action.publish ? [`${edition} publish`] : []),
        ...(action.unpublish || action.withdraw ? [`${edition} unpublish`] : []),
      ])
    : []
  const found = own.map(
    ({ entry }) => `${entry.edition} ${entry.event === 'unpublish' ? 'unpublish' : 'publish'}`,
  )
  if (expected.toSorted().join() === found.toSorted().join()) return []
  const records = own.flatMap(({ cause }) => cause?.n ?? [])
  const words = `“${name}” is ${state} with ${expected.length} steps of its members; the audit log has ${found.length}.`
  return [{ property: 'half-release', records: [...new Set(records)], words }]
}

/** Nothing of anybody else's stands between the steps of one release. @param {Release} release @param {Step[]} own @param {History} history @returns {Violation[]} */
function inOneGo({ id, name }, own, { audit }) {
  const numbers = own.map(({ entry }) => entry.number)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const others = audit.filter(
    (entry) =>
      entry.number > first &&
      entry.number < last &&
      entry.edition !== id &&
      entry.detail?.release !== name,
  )
  if (others.length === 0) return []
  const words = `Between the steps of “${name}” stands entry ${others[0]?.number} of the audit log (${others[0]?.event}).`
  return [{ property: 'release-interrupted', words }]
}

/** @param {Release} release @returns {Violation[]} */
function late({ name, state, schedule, readAt }) {
  const due = state === 'scheduled' ? schedule?.due : undefined
  if (!due || Date.parse(readAt) - Date.parse(due) < patience * 1000) return []
  return [{ property: 'schedule-missed', words: `“${name}” was due at ${due}, and waits.` }]
}

/** What was acknowledged came to pass, and every refusal has words. @param {ReleaseStep} step @param {History} history @returns {Violation[]} */
function answered({ n, event, outcome, status, got, sent, release: asked }, { releases, audit }) {
  const about = { records: [n] }
  if (status === 401 || (status !== null && status >= 400 && !got.message)) {
    return [
      { property: 'wordless-refusal', ...about, words: `Request ${n} was answered ${status}.` },
    ]
  }
  if (status === 500) {
    const words = `Request ${n} (${event} a release) was answered 500 “${got.message}”.`
    return [{ property: 'server-error', ...about, words }]
  }
  const release = releases.find(({ id }) => id === (got.release ?? asked))
  if (outcome !== 'acknowledged') {
    const isThere =
      ['create', 'undo'].includes(event) && releases.some(({ name }) => name === sent.name)
    return isThere && outcome === 'refused'
      ? [
          {
            property: 'refused-but-done',
            ...about,
            words: `Request ${n} was refused, and “${sent.name}” is there.`,
          },
        ]
      : []
  }
  const isDone =
    event === 'publish'
      ? over.includes(release?.state ?? '') &&
        audit.filter((entry) => entry.edition === release?.id && entry.event === 'publish-release')
          .length === 1
      : event === 'give-up'
        ? release?.state === 'given-up'
        : release !== undefined
  const words = `Request ${n} (${event} a release) was acknowledged; at the end it is ${release?.state ?? 'not there'}.`
  return isDone ? [] : [{ property: 'lost-write', ...about, words }]
}

/** All of its members took the step that was acknowledged, none the one that was refused. @param {ReleaseStep} step @param {Step[]} steps @returns {Violation[]} */
function carriedOut({ n, event, outcome, sent }, steps) {
  const about = { records: [n] }
  if ((outcome === 'refused' || outcome === 'unsent') && steps.length > 0) {
    const words = `Request ${n} (${event} a release) was ${outcome}, and entry ${steps[0]?.entry.number} of the audit log is its.`
    return [{ property: 'refused-but-done', ...about, words }]
  }
  const expected = outcome === 'acknowledged' ? sent.members?.length : undefined
  if (expected === undefined || expected === steps.length) return []
  const words = `Request ${n} (${event} a release) was acknowledged for ${expected} members; ${steps.length} took the step.`
  return [{ property: 'lost-write', ...about, words }]
}

/**
 * One answer shows one moment: no member as it was before the release beside one as it is after it.
 *
 * @param {History} history
 * @param {Map<string, Step[]>} byName
 * @param {Explanation['editions']} editions
 * @returns {Violation[]}
 */
function halves({ reads }, byName, editions) {
  const shown = reads.filter(
    ({ kind, status }) => status === 200 && ['page', 'list'].includes(kind),
  )
  return [...byName].flatMap(([name, steps]) => {
    if (steps.length < 2) return []
    const sides = steps.map((step) => tokensAround(step, editions.get(step.entry.edition) ?? []))
    const wrong = shown.find(({ tokens }) => {
      const saw = (/** @type {'before' | 'after'} */ side) =>
        sides.some((each) => tokens.some((token) => each[side].has(token)))
      return saw('before') && saw('after')
    })
    if (!wrong) return []
    const words = `Read ${wrong.n} (${wrong.address}) shows “${name}” in half: a member of before beside one of after.`
    return [{ property: 'half-release', records: [wrong.n], words }]
  })
}

/** Words that only stood there before a step, and only from it on. @param {Step} step @param {Step[]} own */
function tokensAround({ entry, version }, own) {
  const before = publicStates(own.filter((each) => each.entry.number < entry.number))
  const later = publicStates(own.filter((each) => each.entry.number >= entry.number))
  const all = (/** @type {ReturnType<typeof publicStates>} */ states) =>
    new Set(states.flatMap(({ tokens }) => [...tokens]))
  const [then, now] = [all(before), all(later)]
  const words = version ? tokensIn(JSON.stringify(version.version)) : []
  const isNew = entry.event !== 'unpublish'
  return {
    before: new Set([...then].filter((token) => isNew && !now.has(token))),
    after: new Set(words.filter((token) => isNew && now.has(token) && !then.has(token))),
  }
}
