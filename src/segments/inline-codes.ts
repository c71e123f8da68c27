/**
 * Converts inline content between a tree, as we keep it, and a sequence of tags, as files and tools
 * have it. Only in a sequence can tags cross, stay open or close what was never opened.
 */

import type { ProblemCode } from '../files/problem'
import { codesIn } from './inline-nodes'
import {
  type Inline,
  isCode,
  isPaired,
  isPairedName,
  type PairedCode,
  type StandaloneCode,
} from './unit'

export type CodeName = PairedCode['code'] | StandaloneCode['code']

/** `code` says what a tag is where the file says so; otherwise the source knows it. */
export type Piece =
  | string
  | { open: string; code?: CodeName }
  | { close: string }
  | { alone: string; code?: CodeName }
  | { unknown: string }

export type CodeProblem = {
  code: Extract<ProblemCode, `code-${string}`>
  /** Of the code at fault. */
  id: string
}

export type InlineReading = {
  inlines: Inline[]
  problems: CodeProblem[]
  /** Ids of tags of which nothing said what they are: bold or a reference stands for them. */
  guessed: ReadonlySet<string>
}

/** The codes of a source by id. */
export function namesOf(source: readonly Inline[]): Map<string, CodeName> {
  return new Map(codesIn(source).map(({ id, code }) => [id, code]))
}

/** How deep tags may stand in each other: five kinds, none in itself, with room for tools. */
const deepest = 20

/**
 * Builds the tree of a sequence of tags. Broken ones are reported and read as well as they can be.
 *
 * @param guess keeps tags of which nothing says what they are, for whoever knows the true source
 */
export function treeOf(
  pieces: readonly Piece[],
  known: Map<string, CodeName>,
  { guess = false } = {},
): InlineReading {
  const problems: CodeProblem[] = []
  const guessed = new Set<string>()
  const root: Inline[] = []
  const open: PairedCode[] = []
  const report = (code: CodeProblem['code'], id: string) => problems.push({ code, id })
  const append = (inline: Inline) => addTo(open.at(-1)?.children ?? root, inline)

  for (const piece of pieces) {
    if (typeof piece === 'string') append(piece)
    else if ('unknown' in piece) report('code-unknown', piece.unknown)
    else if ('alone' in piece) {
      const code = known.get(piece.alone) ?? piece.code
      if (code === 'reference' || code === 'break') append({ code, id: piece.alone })
      else if (guess && !code) {
        guessed.add(piece.alone)
        append({ code: 'reference', id: piece.alone })
      } else report(code ? 'code-changed' : 'code-extra', piece.alone)
    } else if ('open' in piece) {
      if (open.length >= deepest) {
        report('code-nested', piece.open)
        continue
      }
      const code = known.get(piece.open) ?? piece.code
      const paired = isPairedName(code) ? code : undefined
      if (guess && !code) guessed.add(piece.open)
      else if (!paired) report(code ? 'code-changed' : 'code-extra', piece.open)
      const opened: PairedCode = { code: paired ?? 'bold', id: piece.open, children: [] }
      append(opened)
      open.push(opened)
    } else close(piece.close)
  }
  for (const { id } of open) report('code-unclosed', id)
  return { inlines: root, problems, guessed }

  function close(id: string) {
    const at = open.findLastIndex((code) => code.id === id)
    if (at < 0) report('code-unclosed', id)
    else if (at < open.length - 1) report('code-crossed', id)
    if (at >= 0) open.splice(at)
  }
}

/** Adds to a row of inlines; words next to words are one string, and none is empty. */
function addTo(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1)
  if (typeof inline === 'string' && typeof last === 'string')
    inlines[inlines.length - 1] = last + inline
  else if (inline !== '') inlines.push(inline)
}

/** Serializes inline content, given how a format writes words and codes. */
export function writeInline(
  inlines: readonly Inline[],
  format: {
    words: (text: string) => string
    paired: (code: PairedCode, content: string) => string
    standalone: (code: StandaloneCode) => string
  },
): string {
  return inlines
    .map((inline) => {
      if (!isCode(inline)) return format.words(inline)
      if (!isPaired(inline)) return format.standalone(inline)
      return format.paired(inline, writeInline(inline.children, format))
    })
    .join('')
}
