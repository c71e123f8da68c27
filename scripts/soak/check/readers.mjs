// @ts-check
/**
 * What readers saw was at every moment some published state, never older than what the same
 * process had shown at the same address before; what comes straight from the database is never
 * older than what was acknowledged. At the end every process shows the latest.
 */
import { documentOf } from './explanation.mjs'
import { grouped } from './history.mjs'
import { publicStates } from './publications.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Read} Read */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */
/** @typedef {import('./publications.mjs').PublicState} PublicState */
/** @typedef {{ read: Read, document: string, tokens: string[] }} Sight what a reader saw of one edition */

/** In notes and notices; they are no words of an edition. */
const beside = ['note', 'explanation']

/**
 * @param {History} history
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkReaders(history, explanation) {
  const { editions, owners, made } = explanation
  const editionOf = (/** @type {string} */ token) => {
    const request = owners.get(token)?.request
    return request && (documentOf(request) ?? made.get(request)?.[0]?.entry.edition)
  }
  /** @type {Sight[]} */
  const sights = []
  /** @type {Violation[]} */
  const leaks = []
  for (const read of history.reads) {
    if (read.status === null || read.status >= 500) continue
    const words = read.tokens.filter((token) => !beside.includes(owners.get(token)?.place ?? ''))
    const notices = read.tokens.filter((token) => !words.includes(token))
    leaks.push(...noticeLeaks(read, notices, owners, made))
    const byEdition = grouped(words, (token) => editionOf(token) ?? '')
    if (read.document && !byEdition.has(read.document)) byEdition.set(read.document, [])
    for (const [document, tokens] of byEdition) {
      if (document) sights.push({ read, document, tokens })
      else leaks.push(leak(read, tokens, undefined))
    }
  }
  const keyOf = (/** @type {Sight} */ { read, document }) => {
    const shownBy = read.direct ? 'database' : `${read.process}/${read.instance} ${read.address}`
    return `${document} ${shownBy}`
  }
  const isOrdered = (/** @type {Sight} */ { read }) => read.direct || read.instance !== null
  return [
    ...leaks,
    ...[...grouped(sights.filter(isOrdered), keyOf).values()].flatMap((own) => {
      const states = publicStates(editions.get(own[0]?.document ?? '') ?? [])
      return lineOf(own, states)
    }),
  ]
}

/**
 * Gives each sight the earliest public state that it can be of. If even that does not work out, no
 * order of publications explains what was seen.
 *
 * @param {Sight[]} sights of one edition, of one process at one address, by start
 * @param {PublicState[]} states
 * @returns {Violation[]}
 */
function lineOf(sights, states) {
  /** @type {Violation[]} */
  const found = []
  const ended = sights.toSorted((a, b) => a.read.end - b.read.end)
  /** @type {Map<Sight, number>} */
  const places = new Map()
  let next = 0
  let floor = 0
  /** @type {Sight | undefined} */
  let newest
  for (const sight of sights) {
    for (let past = ended[next]; past && past.read.end < sight.read.start; past = ended[++next]) {
      const place = places.get(past) ?? 0
      if (place > floor) [floor, newest] = [place, past]
    }
    const { read } = sight
    const acknowledged = states.findLastIndex(({ certain }) => certain < read.start)
    const least = read.direct || read.final ? Math.max(floor, acknowledged) : floor
    const possible = states.flatMap((state, index) => (fits(sight, state) ? [index] : []))
    const seen = possible.filter((index) => (states[index]?.since ?? 0) < read.end)
    // At the end only the latest is right.
    const last = read.final ? states.length - 1 : least
    const place = seen.find((index) => index >= last)
    if (place === undefined)
      found.push(faultOf({ sight, states, possible, seen, newest, floor, least }))
    else places.set(sight, place)
  }
  return found
}

/**
 * @param {Sight} sight
 * @param {PublicState} state
 */
function fits({ read, document, tokens }, state) {
  const isOwn = read.document === document
  const isAbsent = read.status !== 200
  if (isOwn && isAbsent !== !state.isPublic) return false
  if (isOwn && isAbsent) return true
  const isWhole = !isOwn || [...state.shown].every((token) => tokens.includes(token))
  return isWhole && tokens.every((token) => state.tokens.has(token))
}

/**
 * @param {{ sight: Sight, states: PublicState[], possible: number[], seen: number[], newest: Sight | undefined, floor: number, least: number }} facts
 * @returns {Violation}
 */
function faultOf({ sight, states, possible, seen, newest, floor, least }) {
  const { read, document, tokens } = sight
  const about = { document, records: [read.n] }
  const what = `Read ${read.n} (${read.address}, ${read.status})`
  const unpublished = tokens.filter((token) => !states.some((state) => state.tokens.has(token)))
  if (unpublished.length > 0) return leak(read, unpublished, document)
  const revisions = (/** @type {number[]} */ of) =>
    of.map((index) => nameOf(states[index])).join(', ') || 'none'
  if (possible.length === 0) {
    return {
      property: 'mixed-publications',
      ...about,
      words: `${what} shows no publication as a whole: ${tokens.join(' ') || 'no words'}.`,
    }
  }
  if (seen.length === 0) {
    const records = [read.n, ...(states[possible[0] ?? 0]?.records ?? [])]
    return {
      property: 'shown-too-early',
      ...about,
      records,
      words: `${what} shows ${revisions(possible)}, which nobody had asked to publish by then.`,
    }
  }
  if (read.final) {
    const records = [read.n, ...(states.at(-1)?.records ?? [])]
    return {
      property: 'old-at-the-end',
      ...about,
      records,
      words: `${what} shows ${revisions(seen)} at the end, of process ${read.process}; the latest is ${nameOf(states.at(-1))}.`,
    }
  }
  if (least > floor) {
    const records = [read.n, ...(states[least]?.records ?? [])]
    return {
      property: 'stale-read',
      ...about,
      records,
      words: `${what} shows ${revisions(seen)}, straight from the database; ${nameOf(states[least])} had been acknowledged before.`,
    }
  }
  const records = [read.n, ...(newest ? [newest.read.n] : []), ...(states[floor]?.records ?? [])]
  return {
    property: 'older-than-before',
    ...about,
    records,
    words: `${what} shows ${revisions(seen)}; read ${newest?.read.n} had shown ${nameOf(states[floor])} by then, of the same process.`,
  }
}

/** @param {PublicState | undefined} state */
function nameOf(state) {
  return state?.isPublic ? `revision ${state.revision}` : 'nothing public'
}

/** @param {Read} read @param {string[]} tokens @param {string | undefined} document @returns {Violation} */
function leak(read, tokens, document) {
  const words = `Read ${read.n} (${read.address}) shows what was never published: ${tokens.join(' ')}.`
  return { property: 'unpublished-shown', document, records: [read.n], words }
}

/**
 * Change notes and notices come with a step that was taken.
 *
 * @param {Read} read
 * @param {string[]} tokens
 * @param {Explanation['owners']} owners
 * @param {Explanation['made']} made
 */
function noticeLeaks(read, tokens, owners, made) {
  const wrong = tokens.filter((token) => {
    const request = owners.get(token)?.request
    return !request || !made.has(request) || request.start > read.end
  })
  return wrong.length > 0 ? [leak(read, wrong, undefined)] : []
}
