/**
 * Recognises a target that is still its source. Tools, machines and people fill what is empty with
 * the words of the source: that is no translation until a person says so. Only what is the same in
 * every language is one by itself: numbers, codes, addresses, placeholders, and names that the
 * glossary or their very shape (YouTube, COVID-19) gives away.
 */
import { placeholderPattern } from './placeholder-pattern'
import type { TranslationRecord } from './record'
import { type Inline, wordsOf } from './unit'

/** Whether two texts have the same letters and digits, whatever their case, marks and blanks. */
export function isCopy(source: readonly Inline[], target: readonly Inline[]): boolean {
  const said = lettersOf(wordsOf(source))
  return said !== '' && said === lettersOf(wordsOf(target))
}

/** @param names that stay as they are: of the glossary, in the target's language */
export function isSameEverywhere(
  inlines: readonly Inline[],
  names: readonly string[] = [],
): boolean {
  const text = wordsOf(inlines).replace(placeholderPattern, ' ')
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text)
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ.-]*/gu) ?? []
  return words.every(isCode)
}

/** Whether a target is still its source, and no person confirmed that it stays so. */
export function isUnconfirmedCopy(
  { source, target, state }: Pick<TranslationRecord, 'source' | 'target' | 'state'>,
  names: readonly string[],
): boolean {
  return state !== 'done' && isCopy(source, target) && !isSameEverywhere(source, names)
}

/** A number, a letter that counts, a Roman numeral, a word with a digit or a capital inside. */
function isCode(word: string): boolean {
  const bare = word.replace(/[.'’ʼ-]+$/u, '')
  return (
    !/\p{L}/u.test(bare) ||
    /\p{N}/u.test(bare) ||
    /^\p{L}$/u.test(bare) ||
    /^[IVXLC]+$/.test(bare) ||
    /^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u.test(bare)
  )
}

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
