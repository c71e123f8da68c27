// @ts-check
/**
 * Translations that come back: where a source is published with the words that it had before, a
 * translation has again what it said of them (design, section 6).
 */
import { canonical } from './chain.mjs'

/** @typedef {import('./explanation.mjs').Step} Step */

const publications = new Set(['publish', 'emergency-publish'])

/**
 * Whether a field has words that stood in the same translation while its source said in public what it
 * says again now, after it had said something else.
 *
 * @param {string} field
 * @param {Step} step of the translation
 * @param {{ earlier: Step[], source: Step[] }} known what the translation and its source went through
 */
export function isPutBack(field, step, { earlier, source }) {
  const wordsOf = (/** @type {Step} */ { version }) => canonical(version?.version[field])
  const published = source.filter(
    ({ entry, version }) =>
      version && publications.has(entry.event) && entry.number < step.entry.number,
  )
  const latest = published.at(-1)
  if (!latest) return false
  const now = wordsOf(latest)
  return published.some((publication, index) => {
    const since = published.slice(index + 1)
    if (wordsOf(publication) !== now || since.every((each) => wordsOf(each) === now)) return false
    const until = since[0]?.entry.number ?? step.entry.number
    return standing(earlier, publication.entry.number, until).some(
      (each) => wordsOf(each) === wordsOf(step),
    )
  })
}

/**
 * What stood in a translation at any time between two entries of the audit log.
 *
 * @param {Step[]} steps @param {number} from @param {number} until
 */
function standing(steps, from, until) {
  const before = steps.findLast(({ entry }) => entry.number < from)
  const within = steps.filter(({ entry }) => entry.number > from && entry.number < until)
  return before ? [before, ...within] : within
}
