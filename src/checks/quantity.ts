/** Types and helpers for the quantities that a text names. */
import type { Language } from '../i18n/languages'

export type Quantity = {
  kind: 'date' | 'amount' | 'percentage' | 'time' | 'number'
  /** What two texts have in common where they name the same. */
  key: string
  /** Its figure, where it is one: 1.5 billion is 1500000000. */
  value?: number
  /** As it is written. */
  written: string
  start: number
  end: number
  /** Its decimal sign is another language's. */
  foreign?: boolean
  /** Its figure is multiplied by a word: "million". */
  isScaled?: boolean
  /** The factor of that word. */
  scale?: number
  /** Its kind and key if the scale of the one it is joined to is its own too: "1.34 to 1.47 trillion". */
  shared?: string
}

/** By kind and key: the same figure twice is one. */
export const nameOf = ({ kind, key }: Pick<Quantity, 'kind' | 'key'>): string => `${kind} ${key}`

/** Finds quantities of one kind in a text from which others have been taken. */
export type Reader = (text: string, language: Language) => Quantity[]

/**
 * Blanks out stretches of a text, so that a date's digits are not numbers as well. The rest keeps
 * its place.
 */
export function without(text: string, taken: readonly { start: number; end: number }[]): string {
  const rest = text.split('')
  for (const { start, end } of taken) rest.fill('\u0000', start, end)
  return rest.join('')
}

const patterns = new Map<string, RegExp>()

/** All matches of a pattern in a text. Patterns are few and long, so each is compiled once. */
export function findAll(text: string, source: string): RegExpExecArray[] {
  const made = patterns.get(source) ?? new RegExp(source, 'gu')
  patterns.set(source, made)
  return [...text.matchAll(made)]
}

/** Normalizes a number as the key of a quantity, without the noise of binary fractions. */
export function keyOf(value: number): string {
  return String(Number(value.toPrecision(12)))
}

/** A pattern of alternatives as a whole word. */
export function word(pattern: string): string {
  return `(?:(?:${pattern})(?!\\p{L}))`
}

/** The key of 11 September 2001, which English names as "9/11". */
export const attacks = '2001-9-11'
