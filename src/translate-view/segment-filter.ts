/** Which segments the translate view shows: all, those that are open, or those that readers do not have yet. */
import type { SegmentState } from '../segments/unit'
import { stateOf, type Work, type WorkSegment } from './workbench'

export const segmentFilters = ['all', 'open', 'changed'] as const
export type SegmentFilter = (typeof segmentFilters)[number]

type Segment = WorkSegment & { state: SegmentState; sincePublished?: unknown }
type Answer = { revision: number; mayWrite: boolean; segments: Segment[] }

/** Reads a filter from an address. */
export function readFilter(words: string | null): SegmentFilter | undefined {
  return segmentFilters.find((filter) => filter === words)
}

/**
 * The filter in force. Who cannot write is there to read what is new, if anything is; who can, to write.
 *
 * @param chosen by the person, or by the link that led here
 */
export function filterInForce(chosen: SegmentFilter | undefined, answer: Answer): SegmentFilter {
  if (chosen) return chosen
  return !answer.mayWrite && answer.segments.some(isChanged) ? 'changed' : 'all'
}

/** The segments that a filter leaves. What was worked on during this visit stays. */
export function segmentsShown<A extends Answer>(
  work: Work<A>,
  filter: SegmentFilter,
): A['segments'] {
  const isShown = (segment: Segment) =>
    filter === 'all' ||
    work.touched.includes(segment.id) ||
    (filter === 'open' ? stateOf(work, segment) !== 'done' : isChanged(segment))
  return work.answer.segments.filter(isShown)
}

/** Whether readers have other words for it, or none. */
export function isChanged({ sincePublished }: Pick<Segment, 'sincePublished'>): boolean {
  return sincePublished !== undefined
}
