/**
 * Types of inline content with codes, and of the unit that a person, a CAT tool or a machine
 * translates (design, sections 2 and 6; XLIFF calls it so too).
 */

/**
 * Inline content as a tree. Words are strings; everything else is a code. What a code means in the
 * document (a link's address, the FAQ of a reference) stays with us: a translator moves codes and
 * cannot break them.
 *
 * `['See ', { code: 'link', id: '1', children: ['the treaty'] }, '.']`
 */
export type Inline = string | PairedCode | StandaloneCode

/** `id` counts within the segment, in reading order of its source: '1', '2', … */
export type PairedCode = { code: PairedName; id: string; children: Inline[] }
export const pairedNames = ['bold', 'italic', 'subscript', 'superscript', 'link'] as const
export type PairedName = (typeof pairedNames)[number]

/** `label` is what a person reads in its place, such as "FAQ #5"; it is never read back. */
export type StandaloneCode = { code: 'reference' | 'break'; id: string; label?: string }

/**
 * - missing: nothing there yet
 * - machine: by a machine, until a person confirms it
 * - draft: by a person, or filled in from the memory, not yet confirmed
 * - done: confirmed for the source text as it is
 * - outdated: its source text was changed by a published major update
 */
export const segmentStates = ['missing', 'machine', 'draft', 'done', 'outdated'] as const
export type SegmentState = (typeof segmentStates)[number]

/** One segment on its way through translation. */
export type Unit = {
  /** Names the segment within its edition; safe as an XML NMTOKEN. */
  id: string
  source: Inline[]
  /** The source text that the target was made from, where it is another one. */
  previousSource?: Inline[]
  /** Empty where there is none. */
  target: Inline[]
  state: SegmentState
  /** Where it stands, in words: "Question", "Answer, paragraph 2". */
  note?: string
}

/** Type guard: whether a part is a code, and no text. */
export function isCode(inline: Inline): inline is PairedCode | StandaloneCode {
  return typeof inline !== 'string'
}

/** Type guard: whether a name is that of a code with words between its two ends. */
export function isPairedName(name: string | undefined): name is PairedName {
  return pairedNames.some((each) => each === name)
}

/** Type guard: whether a part is a code with words between its two ends. */
export function isPaired(inline: Inline): inline is PairedCode {
  return isCode(inline) && 'children' in inline
}

/**
 * Inline content as plain text, without codes; a break is a line feed, a reference its place only.
 */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (!isCode(inline)) return inline
      if (isPaired(inline)) return wordsOf(inline.children)
      return inline.code === 'break' ? '\n' : ''
    })
    .join('')
}

/** Whether inline content has any text. */
export function hasWords(inlines: readonly Inline[]): boolean {
  return wordsOf(inlines).trim() !== ''
}
