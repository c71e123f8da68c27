/**
 * Words of a translation by match band, as quotes for translations count them: what is done, what stands twice,
 * what the memory knows to which degree, what is new.
 */
import type { Language } from '../i18n/languages'

/** The bands of the trade, from what is nothing to do to what is all to do. */
export const matchBands = [
  'done',
  'repeated',
  '100',
  '95-99',
  '85-94',
  '75-84',
  '50-74',
  'new',
] as const
export type MatchBand = (typeof matchBands)[number]

export type WordCounts = Record<MatchBand, number>

export const noWords: WordCounts = {
  ...{ done: 0, repeated: 0, '100': 0, '95-99': 0, '85-94': 0, '75-84': 0, '50-74': 0, new: 0 },
}

/** What is less alike helps nobody. */
export const lowestBand = 0.5

/** @param similarity of the best match of the memory, from 0 to 1 */
export function bandOf(similarity: number): MatchBand {
  if (similarity >= 1) return '100'
  if (similarity >= 0.95) return '95-99'
  if (similarity >= 0.85) return '85-94'
  if (similarity >= 0.75) return '75-84'
  return similarity >= lowestBand ? '50-74' : 'new'
}

/** Words as Unicode finds them (UAX 29) in a language; numbers are words, signs are none. */
export function countWords(text: string, language: Language): number {
  let count = 0
  for (const { isWordLike } of segmenterFor(language).segment(text)) if (isWordLike) count += 1
  return count
}

/** Adds up word counts, band by band. */
export function addedUp(one: WordCounts, other: WordCounts): WordCounts {
  const sums = matchBands.map((band) => [band, one[band] + other[band]] as const)
  return Object.fromEntries(sums) as WordCounts
}

const segmenters = new Map<Language, Intl.Segmenter>()

function segmenterFor(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return known
}
