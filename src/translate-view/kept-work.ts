/** Work on segments that has not reached the server, as a browser keeps it, and takes it up again. */
import { type Answer, begin, isUnsaved, rebased, type Work, type WorkSegment } from './workbench'

type KeptWork = {
  revision: number
  /** As they stood when they were edited: what somebody else changed since shows by them. */
  segments: WorkSegment[]
  edits: Work<Answer>['edits']
}

/** @returns nothing where the server has everything */
export function keptFrom<A extends Answer>(work: Work<A>): KeptWork | undefined {
  if (!isUnsaved(work)) return undefined
  const { answer, edits } = work
  const segments = answer.segments
    .filter(({ id }) => edits[id])
    .map(({ id, note, target, state }) => ({ id, note, target, state }))
  return { revision: answer.revision, segments, edits }
}

/** Reads what a browser kept; nothing where it is damaged. */
export function readKeptWork(kept: Record<string, unknown>): KeptWork | undefined {
  const { revision, segments, edits } = kept as Partial<KeptWork>
  const isWhole =
    typeof revision === 'number' &&
    Array.isArray(segments) &&
    segments.every((each) => typeof each?.id === 'string' && Array.isArray(each.target)) &&
    typeof edits === 'object' &&
    edits !== null &&
    Object.values(edits).every((edit) => Array.isArray(edit?.target))
  return isWhole ? { revision, segments, edits } : undefined
}

/**
 * Puts kept edits on the translation as it is now: where somebody else changed a segment since, the person
 * chooses; what was typed in this window meanwhile stays.
 */
export function takenUp<A extends Answer>(work: Work<A>, kept: KeptWork): Work<A> {
  const { revision, segments, edits } = kept
  const before = { ...begin({ ...work.answer, revision, segments } as A), edits }
  const again = rebased(before, work.answer)
  return {
    ...work,
    edits: { ...again.edits, ...work.edits },
    contested: again.contested.filter((id) => !work.edits[id]).concat(work.contested),
    leftOver: [...work.leftOver, ...again.leftOver],
  }
}
