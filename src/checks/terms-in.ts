/**
 * Selects the concepts of a glossary that a text is about: a glossary has thousands, a text names a
 * few.
 */
import type { Language } from '../i18n/languages'
import { type Inline, wordsOf } from '../segments/unit'
import type { TermRule } from './finding'
import { foldedFor, formsOf, rootsOf } from './inflection'

/** Concepts of which a term occurs in one of the texts, in any inflected form. */
export function termsIn<Term extends TermRule>(
  terms: readonly Term[],
  texts: readonly (readonly Inline[])[],
  language: Language,
): Term[] {
  // The bar keeps a term from beginning in one text and ending in the next.
  const text = folded(texts.map(wordsOf).join('\n|\n'), language)
  return terms.filter((term) => wordsIn(term, text, language).length > 0)
}

/** The terms of a concept, in one language, that occur in a text. */
export function wordsNamed(
  term: TermRule,
  inlines: readonly Inline[],
  language: Language,
): string[] {
  return wordsIn(term, folded(wordsOf(inlines), language), language)
}

/** Concepts without a term in the source's language: what they forbid is forbidden anywhere. */
export function withoutSource<Term extends TermRule>(
  terms: readonly Term[],
  language: Language,
): Term[] {
  return terms.filter(({ entries }) => !entries.some((entry) => entry.language === language))
}

type Folded = { words: string; small: string }

function folded(text: string, language: Language): Folded {
  const words = foldedFor(text, language)
  return { words, small: words.toLowerCase() }
}

function wordsIn({ entries }: TermRule, text: Folded, language: Language): string[] {
  return entries
    .filter((entry) => entry.language === language && entry.term.trim() !== '')
    .filter(({ term }) => rootsOf(term, language).every((root) => text.small.includes(root)))
    .filter(({ term }) => formsOf(term, language).test(text.words))
    .map(({ term }) => term)
}
