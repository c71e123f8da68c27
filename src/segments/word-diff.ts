/** Word diff of two texts, in the word boundaries of their language. */
import { diffArrays } from 'diff'
import type { Language } from '../i18n/languages'
import { type Inline, wordsOf } from './unit'

export type DiffRun = { text: string; change: 'kept' | 'added' | 'removed' }

/** Where more pieces than this differ, the texts are two: what it takes to compare them grows with the square. */
const mostEdits = 1500

/**
 * Diffs two texts.
 *
 * @returns runs which, without the added ones, are `before`, and without the removed ones `after`
 */
export function wordDiff(before: string, after: string, language: Language): DiffRun[] {
  const runs = diffArrays(piecesOf(before, language), piecesOf(after, language), {
    maxEditLength: mostEdits,
  })
  if (!runs) return apart(before, after)
  return runs.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'kept',
  }))
}

function apart(before: string, after: string): DiffRun[] {
  const runs: DiffRun[] = [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
  return runs.filter(({ text }) => text !== '')
}

/** The word diff of two targets or sources, codes left aside. */
export function inlineDiff(
  before: readonly Inline[],
  after: readonly Inline[],
  language: Language,
): DiffRun[] {
  return wordDiff(wordsOf(before), wordsOf(after), language)
}

/**
 * Words, and each space or mark between them. Asked in short stretches that end with a space, at which
 * words end in every language: each segment that Intl gives holds a copy of all that was asked.
 */
function piecesOf(text: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text.match(stretches) ?? []).flatMap((stretch) =>
    Array.from(segmenter.segment(stretch), ({ segment }) => segment),
  )
}

/** A run of letters with the spaces behind it; cut where it is longer than any word. */
const stretches = /\S{0,500}\s{1,500}|\S{1,500}/gu
