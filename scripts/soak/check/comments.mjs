// @ts-check
/**
 * Every acknowledged comment is in the conversation exactly once, as it was said; one whose answer
 * was lost at most once. What was said with a step stands there if the step was taken.
 */
import { tokensIn } from '../tokens.mjs'
import { documentOf } from './explanation.mjs'
import { grouped } from './history.mjs'
import { endOf } from './order.mjs'

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Request} Request */
/** @typedef {import('./history.mjs').Comment} Comment */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */

/**
 * @param {History} history
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkComments(history, { made }) {
  const byToken = occurrences(history.comments, ({ text }) => text)
  const notes = occurrences(history.notes, ({ note }) => note)
  return [
    ...history.requests.flatMap((request) => {
      const isTaken = request.kind === 'comment' ? undefined : (made.get(request)?.length ?? 0) > 0
      return marksOf(request).flatMap((token) =>
        countFaults(request, byToken.get(token) ?? [], isTaken),
      )
    }),
    ...history.requests.flatMap((request) => noteFaults(request, notes, made)),
    ...resolved(history),
  ]
}

/** What a request says in the conversation. */
function marksOf(/** @type {Request} */ { sent }) {
  return [
    ...(sent.marks.comment ?? []),
    ...(sent.marks.reason ?? []).filter(() => !sent.marks.comment),
  ]
}

/**
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => string} textOf
 */
function occurrences(items, textOf) {
  /** @type {Map<string, Item[]>} */
  const found = new Map()
  for (const item of items) {
    for (const token of tokensIn(textOf(item)))
      found.set(token, [...(found.get(token) ?? []), item])
  }
  return found
}

/**
 * @param {Request} request
 * @param {Comment[]} found
 * @param {boolean | undefined} isTaken of a step: whether it was taken; of a comment by itself nothing
 * @returns {Violation[]}
 */
function countFaults(request, found, isTaken) {
  const { n, outcome, who, sent } = request
  const about = { document: documentOf(request), records: [n] }
  if (found.length > 1) {
    return [
      {
        property: 'comment-twice',
        ...about,
        words: `What request ${n} said is in the conversation ${found.length} times.`,
      },
    ]
  }
  const [comment] = found
  const expected = isTaken ?? outcome === 'acknowledged'
  if (expected && !comment) {
    return [
      {
        property: 'comment-lost',
        ...about,
        words: `What request ${n} said is not in the conversation.`,
      },
    ]
  }
  if (!comment) return []
  if (isTaken === false || outcome === 'refused' || outcome === 'unsent') {
    return [
      {
        property: 'comment-without-step',
        ...about,
        words: `What request ${n} said is in the conversation, and the request was not carried out.`,
      },
    ]
  }
  if (
    comment.by !== who ||
    comment.edition !== documentOf(request) ||
    (sent.answers && !comment.answers)
  ) {
    return [
      {
        property: 'comment-changed',
        ...about,
        words: `What request ${n} said stands under another name, edition or comment.`,
      },
    ]
  }
  return []
}

/**
 * A publication's change note is kept once.
 *
 * @param {Request} request
 * @param {Map<string, import('./history.mjs').Note[]>} notes
 * @param {Explanation['made']} made
 * @returns {Violation[]}
 */
function noteFaults(request, notes, made) {
  const { n, sent } = request
  const published = made
    .get(request)
    ?.some(({ entry }) => /publish$/.test(entry.event) && entry.event !== 'unpublish')
  return (sent.marks.note ?? []).flatMap((token) => {
    const count = notes.get(token)?.length ?? 0
    const possible = sent.event === 'schedule' ? [0, 1] : [published ? 1 : 0]
    if (possible.includes(count)) return []
    const words = `The change note of request ${n} is kept ${count} times.`
    return [{ property: 'note-count', document: documentOf(request), records: [n], words }]
  })
}

/**
 * Resolving and taking back: what stands at the end was said by the last request, or by one that
 * no later one can have seen.
 *
 * @param {History} history
 * @returns {Violation[]}
 */
function resolved(history) {
  const requests = history.requests.filter(({ kind }) => kind === 'resolve')
  const byComment = grouped(requests, ({ sent }) => sent.comment ?? '')
  return [...byComment].flatMap(([id, own]) => {
    const comment = history.comments.find((each) => each.id === id)
    const done = own.filter(({ outcome }) => outcome === 'acknowledged')
    const last = Math.max(...done.map(({ start }) => start))
    const open = done.filter((request) => endOf(request) >= last)
    if (!comment || own.some(({ outcome }) => outcome === 'unknown') || open.length === 0) return []
    if (open.some(({ got }) => got.resolved === Boolean(comment.resolved))) return []
    const records = open.map(({ n }) => n)
    const words = `The comment that request ${records.join(', ')} marked is at the end ${comment.resolved ? 'resolved' : 'open'}, and was answered the contrary.`
    return [{ property: 'resolve-lost', document: comment.edition, records, words }]
  })
}
