// @ts-check
/**
 * No write undid another's field: a revision differs from the one before it only in what its
 * request sent, and has just what was sent.
 */
import { tokensIn } from '../tokens.mjs'
import { canonical, fieldsOf } from './chain.mjs'
import { isPutBack } from './put-back.mjs'

/** @typedef {import('./history.mjs').Version} Version */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./explanation.mjs').Step} Step */

/** Texts of their own: no change of structure touches them. */
const shortFields = ['title', 'lead', 'intro', 'summary', 'question']
const marksOfSteps = ['comment', 'note', 'explanation', 'reason']

/**
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkFields({ editions }) {
  return [...editions.values()].flatMap((steps) =>
    steps.flatMap((step, index) => {
      const { version } = step
      if (!version) return []
      const known = { earlier: steps.slice(0, index), source: sourceOf(version, editions) }
      return [...missing(step, version), ...undone(step, version, known)]
    }),
  )
}

/**
 * The steps of the source of a translation.
 *
 * @param {Version} version @param {Explanation['editions']} editions
 */
export function sourceOf({ version: { sourceLanguage, contentId } }, editions) {
  if (!sourceLanguage) return []
  const isSource = (/** @type {Step} */ { version }) =>
    version?.version.contentId === contentId && !version?.version.sourceLanguage
  return [...editions.values()].find((steps) => steps.some(isSource)) ?? []
}

/**
 * What was sent and is not there.
 *
 * @param {Step} step
 * @param {Version} version
 * @returns {Violation[]}
 */
function missing({ by, cause, entry }, version) {
  if (by !== 'request' || !cause || ['step', 'release'].includes(cause.kind)) return []
  return Object.entries(cause.sent.marks)
    .filter(([field]) => !marksOfSteps.includes(field))
    .flatMap(([field, tokens]) => {
      const there = tokensIn(JSON.stringify(version.version[field] ?? null))
      const lost = tokens.filter((token) => !there.includes(token))
      if (lost.length === 0) return []
      const words = `Request ${cause.n} sent “${field}”; revision ${entry.revision} has not all of it.`
      return [{ property: 'field-lost', document: entry.edition, records: [cause.n], words }]
    })
}

/**
 * What changed and was not sent.
 *
 * @param {Step} step
 * @param {Version} version
 * @param {{ earlier: Step[], source: Step[] }} known of a translation: what its source went through
 * @returns {Violation[]}
 */
function undone(step, version, known) {
  const { entry, cause } = step
  const { earlier } = known
  const base = baseOf(step, earlier)
  if (!base) return []
  return mayNotChange(step, version, base)
    .filter((field) => canonical(version.version[field]) !== canonical(base.version[field]))
    .filter((field) => !(followsSource(step) && isPutBack(field, step, known)))
    .map((field) => {
      const than =
        base.version.revision === Number(entry.revision) - 1
          ? 'the one before it'
          : `revision ${base.version.revision}`
      const lost = tokensIn(JSON.stringify(base.version[field] ?? null)).join(' ') || 'nothing'
      const now = tokensIn(JSON.stringify(version.version[field] ?? null)).join(' ') || 'nothing'
      return {
        property: 'field-undone',
        document: entry.edition,
        records: [...(cause ? [cause.n] : []), ...writersOf(field, base, earlier)],
        words: `Revision ${entry.revision} (${entry.event}) has another “${field}” than ${than}, and nobody sent it: ${lost} became ${now}.`,
      }
    })
}

/**
 * The version whose words this one has to keep: the one before it; of a restored one, its original.
 *
 * @param {Step} step
 * @param {Step[]} earlier
 */
function baseOf({ entry, cause }, earlier) {
  if (entry.event !== 'restore') return earlier.at(-1)?.version
  return earlier.find(({ version }) => version && version.id === cause?.sent.version)?.version
}

/**
 * Whether a write catches up with what was published of the source since: a save of segments, "update from
 * source", and what the system does after a publication.
 *
 * @param {Step} step
 */
function followsSource({ by, cause }) {
  return by === 'system' || cause?.kind === 'segments' || cause?.kind === 'update-from-source'
}

/**
 * @param {Step} step
 * @param {Version} version
 * @param {Version} base
 */
function mayNotChange({ entry, by, cause }, version, base) {
  const all = fieldsOf(version.collection)
  const isTranslation = Boolean(version.version.sourceLanguage)
  const short = all.filter((field) => shortFields.includes(field))
  if (by === 'system') return short.filter((field) => base.version[field])
  // An older version's words come back; a translation's structure stays the one of now.
  if (entry.event === 'restore') return isTranslation ? short : all
  if (by === 'request' && cause?.kind === 'update-from-source') {
    return short.filter((field) => base.version[field])
  }
  if (by === 'request' && cause?.kind === 'segments') {
    return short.filter((field) => !cause.sent.marks[field] && base.version[field])
  }
  if (by === 'request' && cause?.kind === 'save') {
    const sent = cause.sent.fields ?? []
    // The address follows the first title.
    const follows = isTranslation && sent.includes('title') ? ['slug'] : []
    return all.filter((field) => !sent.includes(field) && !follows.includes(field))
  }
  return entry.event === 'edit' ? [] : all
}

/** @param {string} field @param {Version} base @param {Step[]} earlier */
function writersOf(field, base, earlier) {
  const writer = earlier.findLast(
    ({ entry, cause }) =>
      Number(entry.revision) <= base.version.revision && cause?.sent.marks[field],
  )
  return writer?.cause ? [writer.cause.n] : []
}
