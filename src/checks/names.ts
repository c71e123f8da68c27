import { wordsOf } from '../segments/unit'
import type { Check } from './finding'
import { isForbiddenInstead, isName } from './terms'

/**
 * Check: names that must not be translated stand in the target letter by letter, as no other word's
 * part. They are the terms that the glossary requires in the target's language just as in the
 * source's.
 */
export const names: Check = (pair) => {
  const { source, target, sourceLanguage, targetLanguage, terms } = pair
  const open = terms.filter((term) => !isForbiddenInstead(pair, term))
  return open.flatMap((term) =>
    term.entries
      .filter(({ language, status }) => language === targetLanguage && status === 'required')
      .filter((entry) => isName(term, entry, sourceLanguage))
      .filter(
        (entry) => stands(entry.term, wordsOf(source)) && !stands(entry.term, wordsOf(target)),
      )
      .map((entry) => ({ problem: 'missing', source: entry.term })),
  )
}

function stands(name: string, text: string): boolean {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text)
}
