// @ts-check
/**
 * Strict serializability: the audit log is an order of all writes, and it respects real time. A
 * write that was acknowledged before another one was sent stands before it.
 */

/** @typedef {import('./history.mjs').History} History */
/** @typedef {import('./history.mjs').Request} Request */
/** @typedef {import('./history.mjs').Violation} Violation */
/** @typedef {import('./explanation.mjs').Explanation} Explanation */

/**
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkOrder({ editions }) {
  const steps = [...editions.values()]
    .flat()
    .filter(({ by, cause }) => by === 'request' && cause)
    .sort((a, b) => a.entry.number - b.entry.number)
  /** @type {Violation[]} */
  const found = []
  let latest = steps[0]
  for (const step of steps) {
    const [cause, earlier] = [step.cause, latest?.cause]
    if (cause && earlier && endOf(cause) < earlier.start) {
      found.push({
        property: 'real-time-order',
        document: step.entry.edition,
        records: [cause.n, earlier.n],
        words:
          `Request ${cause.n} was acknowledged before request ${earlier.n} was sent; ` +
          `the audit log has them the other way round: entries ${latest?.entry.number} and ${step.entry.number}.`,
      })
    }
    if (cause && earlier && cause.start > earlier.start) latest = step
  }
  return found
}

/** A request whose answer was lost may be carried out at any time afterwards. */
export function endOf(/** @type {Pick<Request, 'outcome' | 'end'>} */ { outcome, end }) {
  return outcome === 'acknowledged' ? end : Number.POSITIVE_INFINITY
}

/**
 * What an editor reads of an edition is never older than what was acknowledged before they asked,
 * and never newer than what had been sent when they were answered.
 *
 * @param {History} history
 * @param {Explanation} explanation
 * @returns {Violation[]}
 */
export function checkLooks(history, { editions }) {
  return history.looks.flatMap((look) => {
    const steps = editions.get(look.document) ?? []
    const deleted = steps.find(({ entry }) => entry.event === 'delete')
    const about = { document: look.document, records: [look.n] }
    if (look.status === 404) {
      const began = deleted && (deleted.cause?.start ?? 0) < look.end
      return began
        ? []
        : [
            {
              property: 'draft-missing',
              ...about,
              words: `Look ${look.n} found no edition, and nobody had deleted it.`,
            },
          ]
    }
    if (look.status !== 200 || look.revision === undefined) return []
    const before = steps.findLast(
      ({ by, cause }) => by === 'request' && cause && endOf(cause) < look.start,
    )
    const floor =
      before?.entry.event === 'delete' ? Number.POSITIVE_INFINITY : (before?.entry.revision ?? 0)
    const isBeingDeleted = deleted && before !== deleted && (deleted.cause?.start ?? 0) < look.end
    // While an edition is being deleted, its versions go first, and what is read last may be its first.
    if (look.revision < floor && !isBeingDeleted) {
      const records = [look.n, ...(before?.cause ? [before.cause.n] : [])]
      return [
        {
          property: 'stale-look',
          ...about,
          records,
          words: `Look ${look.n} read revision ${look.revision}; revision ${floor} had been acknowledged before.`,
        },
      ]
    }
    const shown = steps.find(({ entry }) => entry.revision === look.revision)
    if (shown && (shown.by !== 'request' || !shown.cause || shown.cause.start < look.end)) return []
    return [
      {
        property: 'look-from-nowhere',
        ...about,
        words: `Look ${look.n} read revision ${look.revision}, which nobody had written by then.`,
      },
    ]
  })
}
