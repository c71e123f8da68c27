/**
 * Finds a term in running text in any inflected form.
 *
 * The rule: each word of the term counts by its stem, the words in the term's order, next to each
 * other. A word of up to three letters, or in capitals, or with a digit, has no endings: "OTAN".
 * - English: plural and possessive.
 * - French: gender and number; "l’", "d’" and the like before it are another word.
 * - Ukrainian: the last vowel and what follows it is the ending, two letters at most; a vowel of
 *   the last syllable may change or go (Київ, Києва), and г, к, х before the ending (безпека, безпеці).
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
  const patterns = patternsOf(term, language).join('\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${patterns}(?![\\p{L}\\p{N}])`, 'giu')
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

function inflected(word: string, language: Language): string {
  const isFixed = word.length <= 3 || /\d/.test(word) || word === word.toLocaleUpperCase()
  if (isFixed) return escaped(word)
  if (language === 'uk') return ukrainian(word)
  if (language === 'fr') {
    const stem = word.replace(/(?:aux|al)$/, 'a').replace(/(?:es|e|s|x)$/, '')
    return `${escaped(stem)}(?:l|le|les|ux|e|s|es|x|ne|nes|ve|ves)?`
  }
  if (language === 'en') {
    const stem = escaped(word.replace(/y$/, ''))
    return `${stem}${word.endsWith('y') ? '(?:y|ys|ies)' : '(?:s|es)?'}(?:'s|')?`
  }
  return escaped(word)
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
