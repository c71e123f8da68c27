/**
 * The alphabet of a language, and the letter under which a title stands in it: as ICU’s AlphabeticIndex
 * does, by collation, so that "É" stands under E in French and "Ґ" by itself in Ukrainian.
 */
import type { Language } from '../i18n/languages'

/** Index characters of CLDR 44 (`exemplarCharacters`, type "index"), by language tag. */
const alphabets: Record<string, string> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  uk: 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ',
}
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Where titles stand that begin with no letter of the alphabet: digits, other scripts. */
export const otherSigns = '#'

/** The letters of a language’s alphabet, in its order. */
export function alphabetOf(language: Language): string[] {
  return [...(alphabets[language] ?? latin)]
}

/** The letter of a title; `#` where it begins with none. */
export function letterOf(title: string, language: Language): string {
  const [first] = /\p{L}|\p{N}/u.exec(withoutArticle(title, language).normalize('NFC')) ?? []
  if (!first) return otherSigns
  const letters = alphabetOf(language)
  const isOfScript = scripts[language] ?? /\p{Script=Latin}/u
  if (!isOfScript.test(first)) return otherSigns
  const { compare } = collatorOf(language)
  return letters.findLast((letter) => compare(letter, first) <= 0) ?? otherSigns
}

const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
}

/** Arabic files a word under its own first letter, not under that of the article. */
function withoutArticle(title: string, language: Language): string {
  return language === 'ar' ? title.replace(/^\P{L}*ال(?=\p{L}{2})/u, '') : title
}

const collators = new Map<string, Intl.Collator>()

function collatorOf(language: Language): Intl.Collator {
  const known = collators.get(language)
  if (known) return known
  const made = new Intl.Collator(language, { sensitivity: 'base' })
  collators.set(language, made)
  return made
}
