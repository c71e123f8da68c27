// @ts-check
/**
 * Translations that come back: where a source says again what it said before, a translation has again what
 * it said of that (design, section 6). What a source says is what is public; while nothing is, its draft.
 */
import { canonical } from './chain.mjs'

/** @typedef {import('./explanation.mjs').Step} Step */

const publications = new Set(['publish', 'emergency-publish'])

/**
 * Whether a field has words that stood in the same translation while its source said what it says again
 * now, after it had said something else.
 *
 * @param {string} field
 * @param {Step} step of the translation
 * @param {{ earlier: Step[], source: Step[] }} known what the translation and its source went through
 */
export function isPutBack(field, step, { earlier, source }) {
  const wordsOf = (/** @type {Step} */ { version }) => canonical(version?.version[field])
  const translated = translatable(source).filter(({ entry }) => entry.number < step.entry.number)
  const latest = translated.at(-1)
  if (!latest) return false
  const now = wordsOf(latest)
  return translated.some((said, index) => {
    const since = translated.slice(index + 1)
    if (wordsOf(said) !== now || since.every((each) => wordsOf(each) === now)) return false
    const until = since[0]?.entry.number ?? step.entry.number
    return standing(earlier, said.entry.number, until).some(
      (each) => wordsOf(each) === wordsOf(step),
    )
  })
}

/**
 * The steps whose words translators have before them.
 *
 * @param {Step[]} source
 */
function translatable(source) {
  let isPublic = false
  return source.filter(({ entry, version }) => {
    const wasPublic = isPublic
    if (publications.has(entry.event)) isPublic = true
    if (entry.event === 'unpublish') isPublic = false
    return version && (publications.has(entry.event) || !wasPublic)
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
