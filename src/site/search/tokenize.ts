/**
 * Tokenizer and stemmer of the search: words without accents, in one form of letter, and as stems,
 * so that "deliveries" finds "delivery". The stemmers are Snowball's, of the package
 *
 * @orama/stemmers (Apache-2.0), the only kept one for npm that has Ukrainian beside Arabic, French
 * and English.
 */
import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'

/** By language tag. A language without one is found by its words' beginnings. */
const stemmers: Record<string, (word: string) => string> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
}

export type Word = { start: number; end: number; text: string }

// An apostrophe inside a word belongs to it in Ukrainian ("п'ять") and parts two elsewhere ("l'Ukraine").
const word =
  /[\p{L}\p{N}\p{M}]+(?:(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})[\p{L}\p{M}]+)*/gu

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
}

/** The stem of a word; '' for a stop word. */
export function stemOf(text: string, language: string): string {
  const stems = known.get(language) ?? new Map<string, string>()
  known.set(language, stems)
  const before = stems.get(text)
  if (before !== undefined) return before
  // A language has fewer words in use; only nonsense gets this far.
  if (stems.size > 200_000) stems.clear()
  const stem = stemmed(text, language)
  stems.set(text, stem)
  return stem
}

/** By language: the same words come again and again. */
const known = new Map<string, Map<string, string>>()

function stemmed(text: string, language: string): string {
  const plain = folded(text)
  if (/^\p{N}+$/u.test(plain)) return plain
  const stem = stemmers[language]
  if (!stem || !isOf(language, plain)) return plain
  // Arabic words carry several endings, one around the other.
  return language === 'ar' ? stem(stem(plain)) : stem(plain)
}

/** A Latin name in an Arabic text is not an Arabic word. */
function isOf(language: string, plain: string): boolean {
  if (language === 'ar') return /^\p{Script=Arabic}+$/u.test(plain)
  if (language === 'uk' || language === 'ru') return /^[\p{Script=Cyrillic}']+$/u.test(plain)
  return /^\p{Script=Latin}+$/u.test(plain)
}

function folded(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Accents and vowel signs go, but "й" and "ї" are letters of their own.
      .replace(/(?<![иіИІ])\p{M}|ـ|\u0301/gu, '')
      .normalize('NFC')
      .replace(/[’ʼ]/g, "'")
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .toLowerCase()
  )
}
