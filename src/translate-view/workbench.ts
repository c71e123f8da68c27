/**
 * The client state of the translate view, as pure functions: what the server said last, and what
 * was typed since. What was typed stays until the server has acknowledged exactly that; nothing
 * else, no conflict and no refusal, takes it away.
 */
import { sameInlines } from '../segments/inline-nodes'
import { hasWords, type Inline, isCode, type SegmentState, segmentStates } from '../segments/unit'

export type WorkSegment = {
  id: string
  note: string
  target: Inline[]
  state: SegmentState
}
export type Answer = { revision: number; segments: WorkSegment[] }

/** `state` or `noChange` confirm; a target alone is a draft. */
export type Edit = { target: Inline[]; state?: 'done'; noChange?: true }
type Edits = Readonly<Record<string, Edit>>

export type Work<A extends Answer> = {
  answer: A
  /** Not acknowledged yet, by segment; also what is on its way. */
  edits: Edits
  sending: Edits
  /** Why the server would not take one; `held` until it is edited again. */
  refusals: Readonly<Record<string, { message: string; held: boolean }>>
  /** Segments that somebody else changed meanwhile: not sent before the person has chosen. */
  contested: readonly string[]
  /** Text for segments that are no longer there. */
  leftOver: readonly { note: string; target: Inline[] }[]
  /** Segments worked on during this visit. */
  touched: readonly string[]
}

/** The state of the view for a translation that was just read. */
export function begin<A extends Answer>(answer: A): Work<A> {
  const none = { edits: {}, sending: {}, refusals: {} }
  return { answer, ...none, contested: [], leftOver: [], touched: [] }
}

/** The target of a segment with what was typed and is not saved. */
export function targetOf<A extends Answer>({ edits }: Work<A>, segment: WorkSegment): Inline[] {
  return edits[segment.id]?.target ?? segment.target
}

/** The state that a segment has once its edit is saved. */
export function stateOf<A extends Answer>({ edits }: Work<A>, segment: WorkSegment): SegmentState {
  const edit = edits[segment.id]
  if (!edit) return segment.state
  if (edit.state === 'done' || edit.noChange) return 'done'
  return isBlank(edit.target) ? 'missing' : 'draft'
}

/** Whether a target has neither words nor codes. */
export function isBlank(target: readonly Inline[]): boolean {
  return !hasWords(target) && !target.some(isCode)
}

/** Records an edit. Typing back to what is saved is no edit. */
export function typed<A extends Answer>(work: Work<A>, id: string, target: Inline[]): Work<A> {
  const segment = segmentOf(work, id)
  if (!segment) return work
  const before = work.edits[id]
  if (before && sameInlines(before.target, target)) return work
  const isSaved = sameInlines(segment.target, target) && !work.sending[id]
  return edited(work, id, isSaved ? undefined : { target })
}

/** Records that a segment is confirmed, with what was typed. */
export function confirmed<A extends Answer>(work: Work<A>, id: string): Work<A> {
  const segment = segmentOf(work, id)
  return segment ? edited(work, id, { target: targetOf(work, segment), state: 'done' }) : work
}

/** Records "no change needed": the text as it is saved holds for the source as it is now. */
export function declaredUnchanged<A extends Answer>(work: Work<A>, id: string): Work<A> {
  const segment = segmentOf(work, id)
  if (!segment) return work
  if (work.edits[id]) return confirmed(work, id)
  return edited(work, id, { target: segment.target, noChange: true })
}

function edited<A extends Answer>(work: Work<A>, id: string, edit: Edit | undefined): Work<A> {
  return {
    ...work,
    edits: edit ? { ...work.edits, [id]: edit } : without(work.edits, id),
    refusals: without(work.refusals, id),
    touched: work.touched.includes(id) ? work.touched : [...work.touched, id],
  }
}

/** The edits that can be sent now. */
export function sendable<A extends Answer>({ edits, refusals, contested }: Work<A>): Edits {
  return Object.fromEntries(
    Object.entries(edits).filter(([id]) => !refusals[id]?.held && !contested.includes(id)),
  )
}

/** Records which edits are on their way to the server. */
export function sent<A extends Answer>(work: Work<A>, sending: Edits): Work<A> {
  return { ...work, sending }
}

/** The server saved what was on its way; what was typed meanwhile stays. */
export function acknowledged<A extends Answer>(work: Work<A>, answer: A): Work<A> {
  const edits = Object.entries(work.edits).filter(([id, edit]) => work.sending[id] !== edit)
  return {
    ...work,
    answer: keepingWhatIsSame(work.answer, answer),
    edits: Object.fromEntries(edits),
    sending: {},
  }
}

/** The request failed without an answer: all of it is still to be sent. */
export function unanswered<A extends Answer>(work: Work<A>): Work<A> {
  return { ...work, sending: {} }
}

/**
 * The server refused an edit. What cannot be confirmed is saved as a draft; what cannot be a draft
 * either waits to be edited.
 */
export function refused<A extends Answer>(work: Work<A>, id: string, message: string): Work<A> {
  const edit = work.edits[id]
  const confirms = Boolean(edit?.state || edit?.noChange)
  return {
    ...work,
    sending: {},
    edits: edit ? { ...work.edits, [id]: { target: edit.target } } : work.edits,
    refusals: { ...work.refusals, [id]: { message, held: !confirms } },
  }
}

/** A client-side check found why a segment cannot be confirmed yet; it is a draft all the same. */
export function objected<A extends Answer>(work: Work<A>, id: string, message: string): Work<A> {
  return { ...work, refusals: { ...work.refusals, [id]: { message, held: false } } }
}

/**
 * Rebases local edits onto a newer revision: where somebody else changed another segment both
 * stand; where they changed the same one, the person has to choose.
 */
export function rebased<A extends Answer>(work: Work<A>, answer: A): Work<A> {
  const edits: Record<string, Edit> = {}
  const contested = work.contested.filter((id) => work.edits[id])
  const leftOver = [...work.leftOver]
  for (const [id, edit] of Object.entries(work.edits)) {
    const before = segmentOf(work, id)
    const now = answer.segments.find((segment) => segment.id === id)
    if (!now) {
      if (!isBlank(edit.target)) leftOver.push({ note: before?.note ?? '', target: edit.target })
      continue
    }
    const theirs = !before || !sameInlines(before.target, now.target)
    const agrees = sameInlines(edit.target, now.target)
    if (agrees && !edit.state && !edit.noChange) continue
    edits[id] = edit
    if (theirs && !agrees && !contested.includes(id)) contested.push(id)
  }
  const still = contested.filter((id) => edits[id])
  const latest = keepingWhatIsSame(work.answer, answer)
  return { ...work, answer: latest, edits, sending: {}, contested: still, leftOver }
}

/** Settles a segment that somebody else saved meanwhile: one’s own text, or theirs. */
export function chosen<A extends Answer>(
  work: Work<A>,
  id: string,
  whose: 'mine' | 'theirs',
): Work<A> {
  const contested = work.contested.filter((each) => each !== id)
  return { ...work, contested, edits: whose === 'mine' ? work.edits : without(work.edits, id) }
}

/** Whether anything that was typed is not saved. */
export function isUnsaved<A extends Answer>({ edits }: Work<A>): boolean {
  return Object.keys(edits).length > 0
}

/** How many segments are in each state, edits included. */
export function countsOf<A extends Answer>(work: Work<A>): Record<SegmentState, number> {
  const states = work.answer.segments.map((segment) => stateOf(work, segment))
  return Object.fromEntries(
    segmentStates.map((state) => [state, states.filter((each) => each === state).length]),
  ) as Record<SegmentState, number>
}

/**
 * The next segment that is not done, from one on; after the last comes the first.
 *
 * @param segments those that are shown, where that is not all
 */
export function nextOpen<A extends Answer>(
  work: Work<A>,
  from: string | undefined,
  segments: readonly WorkSegment[] = work.answer.segments,
) {
  const index = segments.findIndex(({ id }) => id === from)
  return [...segments.slice(index + 1), ...segments.slice(0, Math.max(index, 0))].find(
    (segment) => stateOf(work, segment) !== 'done',
  )?.id
}

function segmentOf<A extends Answer>({ answer }: Work<A>, id: string): WorkSegment | undefined {
  return answer.segments.find((segment) => segment.id === id)
}

/** Segments that did not change stay the very same objects, so that they are not drawn again. */
function keepingWhatIsSame<A extends Answer>(before: A, now: A): A {
  const known = new Map(before.segments.map((each) => [written(each), each]))
  const segments = now.segments.map((each) => known.get(written(each)) ?? each)
  return { ...now, segments }
}

/** Written out once each: an answer of a thousand segments is a megabyte, and comes with every save. */
const writings = new WeakMap<WorkSegment, string>()

function written(segment: WorkSegment): string {
  const known = writings.get(segment) ?? JSON.stringify(segment)
  writings.set(segment, known)
  return known
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
}
