// @ts-check
/** What of an edition was public when: the states that a reader may be shown. */
import { tokensIn } from '../tokens.mjs'
import { fieldsOf } from './chain.mjs'

/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./explanation.mjs').Step} Step */
/** @typedef {import('./history.mjs').Version} Version */

/**
 * @typedef {object} PublicState
 * @property {boolean} isPublic
 * @property {number | null} revision whose words are shown
 * @property {Set<string>} tokens of all its words
 * @property {Set<string>} shown of the words that its own page shows in full
 * @property {number} since it cannot be seen before: when its request was sent
 * @property {number} certain it must be seen after: when its request was acknowledged
 * @property {number[]} records the request
 */

/** @type {PublicState} */
const nothing = {
  ...{ isPublic: false, revision: null, tokens: new Set(), shown: new Set() },
  ...{ since: Number.NEGATIVE_INFINITY, certain: Number.NEGATIVE_INFINITY, records: [] },
}

const shownInFull = ['title', 'lead', 'intro', 'body', 'question', 'answer']

/**
 * @param {Step[]} steps of one edition
 * @returns {PublicState[]} one after the other, beginning with nothing
 */
export function publicStates(steps) {
  const states = [nothing]
  for (const step of steps) {
    const { entry, version } = step
    const last = states.at(-1) ?? nothing
    if (entry.event === 'publish' || entry.event === 'emergency-publish') {
      states.push({
        ...moment(step),
        isPublic: true,
        revision: entry.revision ?? null,
        ...wordsOf(version),
      })
    }
    if (entry.event !== 'unpublish') continue
    const kind = /** @type {any} */ (entry.detail?.unpublish)?.kind
    // A withdrawn page stays readable, under its notice.
    states.push({ ...(kind === 'withdrawn' ? last : nothing), ...moment(step) })
  }
  return states
}

/** @param {Step} step */
function moment({ by, cause }) {
  const certain =
    by === 'request' && cause?.outcome === 'acknowledged' ? cause.end : Number.POSITIVE_INFINITY
  return {
    since: cause?.start ?? Number.NEGATIVE_INFINITY,
    certain,
    records: cause ? [cause.n] : [],
  }
}

/** @param {Version | undefined} version */
function wordsOf(version) {
  const texts = version
    ? fieldsOf(version.collection).map((field) => [field, version.version[field]])
    : []
  const all = texts.flatMap(([, value]) => tokensIn(JSON.stringify(value ?? null)))
  const shown = texts
    .filter(([field]) => shownInFull.includes(String(field)))
    .flatMap(([, value]) => tokensIn(JSON.stringify(value ?? null)))
  return { tokens: new Set(all), shown: new Set(shown) }
}
