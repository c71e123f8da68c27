import type { Language } from '../i18n/languages'
import { wordsOf } from '../segments/unit'
import type { Check } from './finding'

/** Words that grammar may put twice. */
const rightly: Partial<Record<Language, RegExp>> = {
  en: /^(?:that|had|is|very|more)$/iu,
  // "nous nous félicitons", "faire faire", "l’est est"
  fr: /^(?:nous|vous|faire|est|en)$/iu,
  uk: /^(?:дуже|ледь|так|геть|далі|ось)$/iu,
  // Accusatives: "one by one", "row after row"; and emphasis.
  ar: /(?:اً|ًا|ا)$|^(?:جدا|نعم|كلا)$/u,
}

/** Check: no word, or two words, repeated at once, unless the source does so too. */
export const doubledWords: Check = ({ source, target, targetLanguage }) => {
  const inSource = new Set(doubled(wordsOf(source)).map((words) => words.toLowerCase()))
  return doubled(wordsOf(target))
    .filter((words) => !inSource.has(words.toLowerCase()) && !rightly[targetLanguage]?.test(words))
    .map((words) => ({ problem: 'doubled', words }))
}

function doubled(text: string): string[] {
  const word = "\\p{L}[\\p{L}\\p{M}'’ʼ-]*"
  const gap = '[ \\u00A0\\u202F]+'
  const pattern = `(?<![\\p{L}\\p{M}'’ʼ-])(${word}(?:${gap}${word})?)${gap}\\1(?![\\p{L}\\p{M}'’ʼ-])`
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(([, words = '']) => words)
}
