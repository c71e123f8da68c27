/**
 * What we make of the states that a file gives a segment: the one table for all formats
 * (docs/exchange.md has it for people). The state counts first, then the words.
 *
 * | The file says                                                 | It is                          |
 * | ------------------------------------------------------------- | ------------------------------ |
 * | final, signed-off, reviewed, approved="yes"                   | done, and meant so             |
 * | translated, a PO entry that is not fuzzy                      | done                           |
 * | … with mt-suggestion, leveraged-mt, a machine's sub-state, or | machine                        |
 * |   the very words of a suggestion that a machine made          |                                |
 * | … with fuzzy-match, tm-suggestion, rejected-…                 | draft                          |
 * | any other state, or none                                      | draft, or what we wrote in it  |
 *
 * What went out as a machine's and comes back as translated was confirmed there: tools leave our
 * qualifier standing. Words that are still the source's are taken where somebody says that they are meant so: `final`
 * always, `translated` where they may be names, and the rest never.
 */
import type { SegmentState } from '../segments/unit'

/** How sure the file is: whether words like the source's are a translation. */
export type Certainty = 'none' | 'translated' | 'final'

export type Said = { state: SegmentState; certainty: Certainty }

const draft: Said = { state: 'draft', certainty: 'none' }

const standing12: Partial<Record<string, Certainty>> = {
  translated: 'translated',
  final: 'final',
  'signed-off': 'final',
}
const machines = new Set(['mt-suggestion', 'leveraged-mt'])
const suggestions = new Set(['fuzzy-match', 'tm-suggestion'])

/** @param approved of the trans-unit: it counts where the state does not say that nobody began */
export function said12({
  state = '',
  qualifier = '',
  approved,
  bySuggestion = false,
}: {
  state?: string | undefined
  qualifier?: string | undefined
  approved?: string | undefined
  /** Whether the words are those of a machine's suggestion in the file. */
  bySuggestion?: boolean
}): Said {
  const notBegun = state === 'new' || state === 'needs-translation'
  const standing = standing12[state] ?? 'none'
  if (qualifier.startsWith('rejected-')) return draft
  if (standing === 'final') return { state: 'done', certainty: 'final' }
  if (approved === 'yes') return { state: 'done', certainty: notBegun ? 'none' : 'final' }
  if (machines.has(qualifier) || bySuggestion) return { state: 'machine', certainty: standing }
  if (suggestions.has(qualifier)) return draft
  if (standing === 'translated') return { state: 'done', certainty: 'translated' }
  return qualifier === 'x-outdated' ? { state: 'outdated', certainty: 'none' } : draft
}

const standing2: Partial<Record<string, Certainty>> = {
  translated: 'translated',
  reviewed: 'final',
  final: 'final',
}
/** Sub-states of tools; ours count while the state is `initial` only, since tools keep them. */
const bySomeMachine = /^(?!concord:)[^:]+:(?:x-)?(?:mt|nmt|machine|mt-suggestion|leveraged-mt)\b/i

/**
 * What XLIFF 2.1 says of a segment by `state` and `subState` (section 4.3.1.27 and after), as state and certainty.
 */
export function said2({
  state = 'initial',
  subState = '',
  bySuggestion = false,
}: {
  state?: string | undefined
  subState?: string | undefined
  bySuggestion?: boolean
}): Said {
  const standing = standing2[state] ?? 'none'
  if (standing === 'final') return { state: 'done', certainty: 'final' }
  if (bySuggestion || bySomeMachine.test(subState)) return { state: 'machine', certainty: standing }
  if (standing === 'translated') return { state: 'done', certainty: 'translated' }
  if (subState === 'concord:machine') return { state: 'machine', certainty: 'none' }
  return subState === 'concord:outdated' ? { state: 'outdated', certainty: 'none' } : draft
}

/** PO knows one mark only, and tools that fill in the source's words set none: they say nothing. */
export function saidInPo({
  fuzzy,
  ours,
}: {
  fuzzy: boolean
  ours: SegmentState | undefined
}): Said {
  return fuzzy
    ? { state: ours ?? 'draft', certainty: 'none' }
    : { state: 'done', certainty: 'none' }
}

/** A text of several parts is as far as its least finished one. */
export function leastOf(parts: readonly Said[]): Said {
  const states = ['outdated', 'machine', 'draft', 'done'] as const
  const certainties = ['none', 'translated', 'final'] as const
  return {
    state: states.find((state) => parts.some((part) => part.state === state)) ?? 'missing',
    certainty: certainties.find((each) => parts.some((part) => part.certainty === each)) ?? 'none',
  }
}

/** Whether a suggestion of a tool (`alt-trans`, a match) says that a machine made it. */
export function isByMachine({
  origin = '',
  type = '',
}: {
  origin?: string | undefined
  type?: string | undefined
}): boolean {
  return type === 'mt' || /(?:^|\W)(?:nmt|mt|machine.?translation|machine)(?:\W|$)/i.test(origin)
}
