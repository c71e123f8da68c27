/**
 * Questions about a segment: what a translator asks of the author. They are comments of a kind, belong to the
 * content rather than to one language, and are known by the address of the segment, which is the same in all.
 */

/** `source-problem`: the source is wrong, and somebody has to mend it. */
export const questionKinds = ['question', 'source-problem'] as const
export type QuestionKind = (typeof questionKinds)[number]

type Asked = { kind?: QuestionKind | null; by: string; resolved?: unknown }

/**
 * Whether a question waits for the author: until somebody else has answered, and again after whoever asked
 * has written once more. What is wrong in the source waits until it is resolved, for an answer mends nothing.
 *
 * @param answers in their order
 */
export function waitsForAuthor(
  { kind, by, resolved }: Asked,
  answers: readonly { by: string }[],
): boolean {
  if (!kind || resolved) return false
  const last = answers.at(-1)
  return kind === 'source-problem' || !last || last.by === by
}

/** A segment of today, and the beginnings of the addresses that its earlier words had. */
export type SegmentToday = { id: string; earlier: readonly string[] }

/** The segment that a question is about now; nothing where the source has those words no more. */
export function segmentToday(asked: string, segments: readonly SegmentToday[]): string | null {
  const same = segments.find(({ id }) => id === asked)
  const reworded = segments.find(({ earlier }) =>
    earlier.some((address) => asked.startsWith(`${address}-`)),
  )
  return (same ?? reworded)?.id ?? null
}
