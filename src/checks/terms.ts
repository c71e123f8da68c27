import type { Language } from '../i18n/languages'
import { type Inline, wordsOf } from '../segments/unit'
import type { Check, Pair, TermRule } from './finding'
import { foldedFor, formsOf } from './inflection'

type Entry = TermRule['entries'][number]

const entriesIn = (term: TermRule, language: Language) =>
  term.entries.filter((entry) => entry.language === language && entry.term.trim() !== '')

function has(inlines: readonly Inline[], entry: Entry, language: Language): boolean {
  return formsOf(entry.term, language).test(foldedFor(wordsOf(inlines), language))
}

/** The words that the glossary knows in a language, for names that stay as they are. */
export function namesIn(terms: readonly TermRule[], language: Language): string[] {
  return terms
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.language === language && entry.status !== 'forbidden')
    .map(({ term }) => term)
}

/** Whether a term is a name that must stay: required as it is written in the source language. */
export function isName(term: TermRule, required: Entry, sourceLanguage: Language): boolean {
  return entriesIn(term, sourceLanguage).some((entry) => entry.term === required.term)
}

/**
 * Check: no forbidden term, where the source has the concept, or where the glossary knows it only
 * in the target's language. A forbidden form inside a right one is none.
 */
export const forbiddenTerms: Check = ({ source, target, sourceLanguage, targetLanguage, terms }) =>
  terms.flatMap((term) => {
    const own = entriesIn(term, targetLanguage)
    const inSource = entriesIn(term, sourceLanguage)
    const isMeant =
      inSource.length === 0 || inSource.some((entry) => has(source, entry, sourceLanguage))
    if (!isMeant) return []
    const right = own.filter(({ status }) => status !== 'forbidden')
    const rest = right.reduce(
      (text, entry) => text.replace(formsOf(entry.term, targetLanguage), ' '),
      foldedFor(wordsOf(target), targetLanguage),
    )
    const forbidden = own.filter(({ status }) => status === 'forbidden')
    const better = own.find(({ status }) => status === 'required') ?? right[0]
    return forbidden.flatMap((entry) =>
      formsOf(entry.term, targetLanguage).test(rest)
        ? [
            {
              problem: better ? 'instead' : 'forbidden',
              target: entry.term,
              better: better?.term ?? '',
            },
          ]
        : [],
    )
  })

/**
 * Check: where a term stands in the source, its translation has one of the forms that the glossary
 * requires or allows. Where a forbidden one stands instead, that is told, and nothing else.
 */
export const requiredTerms: Check = (pair) => {
  const { source, target, sourceLanguage, targetLanguage, terms } = pair
  return terms.flatMap((term) => {
    const own = entriesIn(term, targetLanguage)
    const required = own.find(({ status }) => status === 'required')
    if (!required || isName(term, required, sourceLanguage)) return []
    const named = entriesIn(term, sourceLanguage).find((entry) =>
      has(source, entry, sourceLanguage),
    )
    const isKept = own.some(
      (entry) => entry.status !== 'forbidden' && has(target, entry, targetLanguage),
    )
    if (!named || isKept || isForbiddenInstead(pair, term)) return []
    return [{ problem: 'missing', source: named.term, target: required.term }]
  })
}

export function isForbiddenInstead(pair: Pair, term: TermRule): boolean {
  return forbiddenTerms({ ...pair, terms: [term] }).length > 0
}
