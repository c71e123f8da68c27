/**
 * Which segments the translate view shows: all, those that are open, those that readers do not have yet, or those
 * that are assigned to whoever looks.
 */
import type { SegmentState } from '../segments/unit'
import { stateOf, type Work, type WorkSegment } from './workbench'

export const segmentFilters = ['all', 'open', 'changed', 'mine'] as const
export type SegmentFilter = (typeof segmentFilters)[number]

type Segment = WorkSegment & {
  state: SegmentState
  sincePublished?: unknown
  assigned?: { mine: boolean }
}
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
  const meets: Record<SegmentFilter, (segment: Segment) => boolean> = {
    all: () => true,
    open: (segment) => stateOf(work, segment) !== 'done',
    changed: isChanged,
    mine: isMine,
  }
  return work.answer.segments.filter(
    (segment) => meets[filter](segment) || (filter !== 'mine' && work.touched.includes(segment.id)),
  )
}

/** Whether readers have other words for it, or none. */
export function isChanged({ sincePublished }: Pick<Segment, 'sincePublished'>): boolean {
  return sincePublished !== undefined
}

/** Whether it is assigned, with some others, to whoever looks. */
export function isMine({ assigned }: Pick<Segment, 'assigned'>): boolean {
  return Boolean(assigned?.mine)
}
