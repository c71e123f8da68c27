/**
 * Sets of segments: a part of a translation that is assigned on its own. The sets of a translation are
 * disjoint; who has the whole of it has what is in no set. A segment stays in its set when its source is
 * reworded, and drops out when its source is gone.
 */
import { isOpen, type TranslationRecord } from '../segments/record'
import type { Assignment } from './assignment'

type Segment = Pick<TranslationRecord, 'id' | 'formerly'>
type Assigned = Pick<Assignment, 'segments'>

/** The segments of a translation that are in a set, in their order there. */
export function segmentsIn<Known extends Segment>(
  segments: readonly Known[],
  set: readonly string[],
): Known[] {
  const ids = new Set(set)
  return segments.filter(({ id, formerly = [] }) => [id, ...formerly].some((each) => ids.has(each)))
}

/** How many segments a set has, and how many of them are open. */
export function progressOfSet(
  segments: readonly (Segment & Pick<TranslationRecord, 'state'>)[],
  set: readonly string[],
): { total: number; open: number } {
  const own = segmentsIn(segments, set)
  return { total: own.length, open: own.filter(isOpen).length }
}

export type Taken<Known> = {
  from: Known
  /** What stays in the set, and what leaves it: ids as they are today. */
  left: string[]
  lost: string[]
}

/**
 * The sets that lose segments when somebody is given some, or all, of them.
 *
 * @param known the assignments of the translation
 * @param wanted the ids of segments; null asks for the whole translation
 * @param segments those of the translation as it is today; nobody asks for them where the whole is wanted
 */
export function takenFrom<Known extends Assigned>(
  known: readonly Known[],
  wanted: readonly string[] | null,
  segments: readonly Segment[],
): Taken<Known>[] {
  return known.flatMap((from) => {
    if (!from.segments) return []
    if (!wanted) return [{ from, lost: [...from.segments], left: [] }]
    const own = segmentsIn(segments, from.segments).map(({ id }) => id)
    const lost = own.filter((id) => wanted.includes(id))
    if (lost.length === 0) return []
    return [{ from, lost, left: own.filter((id) => !lost.includes(id)) }]
  })
}
