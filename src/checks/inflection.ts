/**
 * Finds a term in running text in any inflected form.
 *
 * The rule: each word of the term counts by its stem, the words in the term's order, next to each
 * other. A word of up to three letters, or in capitals, or with a digit, has no endings: "OTAN".
 * - English: plural and possessive.
 * - French: gender and number; "l’", "d’" and the like before it are another word.
 * - Ukrainian: the last vowel and what follows it is the ending, two letters at most; a vowel of
 *   the last syllable may change or go (Київ, Києва), and г, к, х before the ending (безпека, безпеці).
 * - German: case, gender and number, with umlaut; a noun also within a compound, where that is asked for.
 * - Arabic: without vowel signs and forms of alif; "and", "in", "the" may be written onto its
 *   front, and endings of number and possession onto its end.
 */
import type { Language } from '../i18n/languages'

/**
 * A pattern for all inflected forms of a term.
 *
 * @returns a pattern with the flags `giu` for a text as `foldedFor` gives it
 */
export function formsOf(term: string, language: Language): RegExp {
  return wholeWords(patternsOf(term, language).join('\\s+'))
}

/**
 * The same with compounds, where a language writes them as one word: „Gefechtsverbandskommandeure“ has
 * „Gefechtsverband“. For what has to be there; what is forbidden may be right within a longer word.
 */
export function formsInCompounds(term: string, language: Language): RegExp {
  const isNoun = /\p{Lu}\p{Ll}{2,}$/u.test(term.trim())
  if (!compounding.has(language) || !isNoun) return formsOf(term, language)
  const patterns = patternsOf(term, language).join('\\s+')
  return wholeWords(`(?:\\p{L}{2,30}-?)?${patterns}(?:-?\\p{L}{2,30}){0,2}`)
}

/** They write nouns as one word, each with a capital. */
const compounding = new Set<string>(['de'])

function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')
}

/**
 * The stems of a term's words, in small letters: a text without one of these does not have the
 * term. Looking for them is a hundred times faster than the pattern.
 */
export function rootsOf(term: string, language: Language): string[] {
  return patternsOf(term, language).map((pattern) => {
    const stem = pattern.startsWith(arabicFront) ? pattern.slice(arabicFront.length) : pattern
    return (/^[\p{L}\p{N}'-]*/u.exec(stem)?.[0] ?? '').toLowerCase()
  })
}

function patternsOf(term: string, language: Language): string[] {
  return foldedFor(term.trim(), language)
    .split(/\s+/)
    .map((word) => (language === 'ar' ? arabic(word) : inflected(word, language)))
}

/**
 * Normalizes a text for the search of terms: one apostrophe, one hyphen; Arabic without vowel
 * signs.
 */
export function foldedFor(text: string, language: Language): string {
  const folded = text
    .replace(/[’ʼ`]/g, "'")
    .replace(/(?<=\p{Lu}\p{L}*)\s?[–—]\s?(?=\p{Lu})/gu, '-')
    .replace(/[‐‑–]/g, '-')
    .replace(/\s/g, ' ')
  if (language !== 'ar') return folded
  return folded
    .replace(/\p{M}|ـ/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
}

/** Languages without an entry are taken word by word. */
const inflections: Record<string, ((word: string) => string) | undefined> = {
  ...{ uk: ukrainian, de: german },
  fr: (word) => {
    const stem = word.replace(/(?:aux|al)$/, 'a').replace(/(?:es|e|s|x)$/, '')
    return `${escaped(stem)}(?:l|le|les|ux|e|s|es|x|ne|nes|ve|ves)?`
  },
  en: (word) => {
    const stem = escaped(word.replace(/y$/, ''))
    return `${stem}${word.endsWith('y') ? '(?:y|ys|ies)' : '(?:s|es)?'}(?:'s|')?`
  },
}

function inflected(word: string, language: Language): string {
  const isFixed = word.length <= 3 || /\d/.test(word) || word === word.toLocaleUpperCase()
  return (isFixed ? undefined : inflections[language]?.(word)) ?? escaped(word)
}

function ukrainian(word: string): string {
  const cut = /^(.*?)([аеєиіїоуюяьй]{1,2}|ого|ому|ими|ої)$/iu.exec(word)
  const stem = cut?.[1] ?? word
  // Only a closed last syllable changes its vowel: Київ, область, розвиток.
  const isClosed = !cut || /ь$/iu.test(word)
  const changing = isClosed
    ? escaped(stem).replace(/[іїоеє](?=[^аеєиіїоуюя]{1,3}$)/iu, '[іїоеє]?')
    : escaped(stem)
  const softened = changing
    .replace(/г$/iu, '[гзж]')
    .replace(/к$/iu, '[кцч]')
    .replace(/х$/iu, '[хсш]')
  return `${softened}\\p{L}{0,3}`
}

const umlauts: Record<string, string> = { a: '[aä]', o: '[oö]', u: '[uü]' }

function german(word: string): string {
  const stem = word.replace(/(?:en|e)$/u, '')
  // The plural of a noun may change the vowel of its last syllable: Verband, Verbände.
  const isNoun = /^\p{Lu}/u.test(word)
  const changing = isNoun
    ? escaped(stem).replace(/[aou](?=u?[^aeiouäöüy]*$)/u, (vowel) => umlauts[vowel] ?? vowel)
    : escaped(stem)
  return `${changing}(?:e|en|em|er|ern|es|s|n|ns|in|innen)?`
}

const arabicFront = '[وف]?[بكل]?(?:ال|لل)?'

function arabic(word: string): string {
  const stem = word
    .replace(/^ال(?=.{3})/u, '')
    .replace(/(?:ية|ات|ون|ين|ة|ه|ا)$/u, (ending) =>
      word.length - ending.length >= 3 ? '' : ending,
    )
  // The dual of an adjective has four: قتاليتان.
  return `${arabicFront}${escaped(stem)}(?:\\p{L}{0,4})`
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
