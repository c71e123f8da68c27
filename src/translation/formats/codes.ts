/** Compares the codes of a translation with those of its source: one place for view and import. */
import { type Inline, isCode, isPaired, type PairedCode, type StandaloneCode } from '../unit'
import type { ProblemCode } from './problem'

export type CodeProblem = {
  code: Extract<ProblemCode, `code-${string}`>
  /** Of the code at fault. */
  id: string
}

/** Every code with the codes around it, in reading order. */
export function* codesIn(
  inlines: readonly Inline[],
  around: readonly PairedCode[] = [],
): Generator<{ code: PairedCode | StandaloneCode; around: readonly PairedCode[] }> {
  for (const inline of inlines) {
    if (!isCode(inline)) continue
    yield { code: inline, around }
    if (isPaired(inline)) yield* codesIn(inline.children, [...around, inline])
  }
}

/**
 * A translation carries each code of its source once, in any order and nested as its language
 * wants. A link inside a link is no link.
 */
export function codeProblems(source: readonly Inline[], target: readonly Inline[]): CodeProblem[] {
  const expected = new Map([...codesIn(source)].map(({ code }) => [code.id, code.code]))
  const seen = new Set<string>()
  const problems: CodeProblem[] = []
  for (const { code, around } of codesIn(target)) {
    const { id } = code
    const kind = expected.get(id)
    if (!kind) problems.push({ code: 'code-extra', id })
    else if (seen.has(id)) problems.push({ code: 'code-doubled', id })
    else if (kind !== code.code) problems.push({ code: 'code-changed', id })
    const insideItsLike = around.some((outer) => outer.code === code.code)
    if (code.code === 'link' && insideItsLike) problems.push({ code: 'code-nested', id })
    seen.add(id)
  }
  for (const id of expected.keys()) if (!seen.has(id)) problems.push({ code: 'code-missing', id })
  return problems
}
