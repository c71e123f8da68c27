/** Which segments are chosen, to be assigned together: one by one, or a range up to the one that was chosen before. */
export type Choice = {
  ids: readonly string[]
  /** The segment that was chosen, or left out, last. */
  last?: string
}

export const nothingChosen: Choice = { ids: [] }

/**
 * Chooses a segment, or leaves it out.
 *
 * @param order the segments that are shown
 * @param extend whether all from the last one to this one follow
 */
export function toggled(
  { ids, last }: Choice,
  id: string,
  { order, extend }: { order: readonly string[]; extend: boolean },
): Choice {
  const isChosen = !ids.includes(id)
  const ends = [order.indexOf(last ?? ''), order.indexOf(id)]
  const range =
    extend && !ends.includes(-1) ? order.slice(Math.min(...ends), Math.max(...ends) + 1) : [id]
  const others = ids.filter((each) => !range.includes(each))
  return { ids: isChosen ? [...others, ...range] : others, last: id }
}

/** What of a choice is still there: a segment may be gone since. */
export function stillThere({ ids }: Choice, segments: readonly { id: string }[]): string[] {
  return segments.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
}
