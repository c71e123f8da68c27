import type { Language } from '../i18n/languages'
import { placeholderPattern } from '../segments/placeholder-pattern'
import { type Inline, wordsOf } from '../segments/unit'
import type { Check, Pair, TermRule } from './finding'
import { foldedFor, formsInCompounds, formsOf } from './inflection'

type Entry = TermRule['entries'][number]

const entriesIn = (term: TermRule, language: Language) =>
  term.entries.filter((entry) => entry.language === language && entry.term.trim() !== '')

function has(inlines: readonly Inline[], entry: Entry, language: Language): boolean {
  return formsOf(entry.term, language).test(searched(inlines, language))
}

/** The words of a text in which terms are sought: addresses have none, whatever they look like. */
function searched(inlines: readonly Inline[], language: Language): string {
  return foldedFor(wordsOf(inlines).replace(placeholderPattern, ' '), language)
}

type Span = { start: number; end: number }

function spansOf(entry: Entry, text: string, language: Language): Span[] {
  return [...text.matchAll(formsOf(entry.term, language))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
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
    const text = searched(target, targetLanguage)
    const allowed = right.flatMap((entry) => spansOf(entry, text, targetLanguage))
    // The longer of two that overlap is what is said.
    const isInside = (one: Span) =>
      allowed.some(({ start, end }) => start <= one.start && one.end <= end)
    const forbidden = own.filter(({ status }) => status === 'forbidden')
    const better = own.find(({ status }) => status === 'required') ?? right[0]
    return forbidden.flatMap((entry) =>
      spansOf(entry, text, targetLanguage).some((span) => !isInside(span))
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
    const text = searched(target, targetLanguage)
    const isKept = own.some(
      (entry) =>
        entry.status !== 'forbidden' && formsInCompounds(entry.term, targetLanguage).test(text),
    )
    if (!named || isKept || isForbiddenInstead(pair, term)) return []
    return [{ problem: 'missing', source: named.term, target: required.term }]
  })
}

/** Whether the target has a form of the concept that is forbidden: that is said instead of a missing term. */
export function isForbiddenInstead(pair: Pair, term: TermRule): boolean {
  return forbiddenTerms({ ...pair, terms: [term] }).length > 0
}
