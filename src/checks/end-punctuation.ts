import type { Language } from '../i18n/languages'
import { wordsOf } from '../segments/unit'
import type { Check } from './finding'

type End = 'stop' | 'question' | 'colon' | 'list' | 'none'

/**
 * Check: the target ends with the source's kind of punctuation: a sentence, a question, an
 * announcement, or nothing. A point and an exclamation mark are as good; a list's items may end
 * with ; or , or . as their language likes, but no sentence with a comma. A point after an
 * abbreviation may be no end of a sentence.
 */
export const endPunctuation: Check = ({ source, target, sourceLanguage, targetLanguage }) => {
  const [from, to] = [bare(wordsOf(source)), bare(wordsOf(target))]
  const [wanted, found] = [endOf(from), endOf(to)]
  if (wanted === found || wanted === 'list') return []
  const endsInComma = /[,،]$/u.test(to) && wanted !== 'none'
  if (found === 'list' && !endsInComma) return []
  const isAbout = (...ends: End[]) => ends.includes(wanted) && ends.includes(found)
  if (
    isAbout('stop', 'none') &&
    (isAbbreviated(from, sourceLanguage) || isAbbreviated(to, targetLanguage))
  )
    return []
  const facts = { source: markOf(from), target: markOf(to) }
  if (found === 'none') return [{ problem: 'missing', ...facts }]
  return [{ problem: wanted === 'none' ? 'added' : 'changed', ...facts }]
}

/** Without what may stand after the mark: quotes, brackets, spaces, marks of direction. */
function bare(text: string): string {
  return text.replace(
    /(?<![\s\u200e\u200f\u061c»”"’')\]}“])[\s\u200e\u200f\u061c»”"’')\]}“]+$/u,
    '',
  )
}

function endOf(text: string): End {
  const mark = markOf(text)
  if (mark === '') return 'none'
  if ('?؟？'.includes(mark)) return 'question'
  if (':：'.includes(mark)) return 'colon'
  if (';؛,،'.includes(mark)) return 'list'
  return 'stop'
}

function markOf(text: string): string {
  return /[.!…。！?؟？:：;؛,،]$/u.exec(text)?.[0] ?? ''
}

/** Words with vowels that are shortened at the end of a sentence; others show it by having none. */
const shortened: Partial<Record<string, RegExp>> = {
  en: /^(?:etc|inc|ltd|co|corp|approx|vol|no|art|ed|est|dept|govt|ave|al)$/iu,
  fr: /^(?:etc|env|art|vol|av|ex|hab|éd|chap|al)$/iu,
  uk: /^(?:тис|дол|ін|обл|вул|див|ред|екз|год|хв|сек|ст|руб|коп|грн|нар|ім|проф|акад|тощо)$/iu,
  de: /^(?:usw|bzw|etc|evtl|ca|inkl|od|al)$/iu,
}

/** "p.m.", "грн.", "р.", "etc."; not "it.", "war.", "всі." */
function isAbbreviated(text: string, language: Language): boolean {
  if (/\p{L}\.\p{L}\.$/u.test(text)) return true
  const [, word = ''] = /(?:^|[\s\u00A0\u202F\d(«“"])(\p{L}{1,5})\.$/u.exec(text) ?? []
  // Arabic abbreviates hardly anything, and writes no vowels that could tell.
  if (!word || /\p{Script=Arabic}/u.test(word)) return false
  const hasVowel = /[aeiouyàâäéèêëîïôöùûüœæаеєиіїоуюяёыэ]/iu.test(word)
  return word.length === 1
    ? /\p{L}/u.test(word)
    : !hasVowel || Boolean(shortened[language]?.test(word))
}
