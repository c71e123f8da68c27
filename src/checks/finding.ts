/** Types of a check: what it is asked about, and what it answers. */
import type { Language } from '../i18n/languages'
import type { Inline } from '../segments/unit'

export const checkNames = [
  'empty',
  'untranslated',
  'numbers',
  'dates',
  'amounts',
  'percentages',
  'links',
  'references',
  'formatting',
  'placeholders',
  'names',
  'required-term',
  'forbidden-term',
  'doubled-word',
  'end-punctuation',
  'spacing',
  'quotes',
  'length',
] as const
export type CheckName = (typeof checkNames)[number]

/** An entry of the glossary, as far as a check needs it. */
export type TermRule = {
  entries: readonly {
    language: string
    term: string
    status: 'required' | 'allowed' | 'forbidden'
  }[]
}

/** A segment in two languages. */
export type Pair = {
  source: readonly Inline[]
  target: readonly Inline[]
  sourceLanguage: Language
  targetLanguage: Language
  terms: readonly TermRule[]
}

/**
 * What was found, without words: the sentence stands in `messages/*.json` under
 * `translationChecks`. `problem` chooses among a check's sentences; the rest is what they name.
 */
export type Facts = { problem: string; [name: string]: string | number }

/** @property isSure false: a right translation can have it, so it is a warning whatever the check */
export type Told = {
  problem: string
  isSure?: boolean
  [name: string]: string | number | boolean | undefined
}

export type Check = (pair: Pair) => Told[]

export type Severity = 'error' | 'warning'

export type Finding = { check: CheckName; severity: Severity; facts: Facts }
