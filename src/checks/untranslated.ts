import { scriptOf } from '../i18n/languages'
import { isSameEverywhere } from '../segments/copied'
import { placeholderPattern } from '../segments/placeholder-pattern'
import { wordsOf } from '../segments/unit'
import type { Check, Pair } from './finding'
import { namesIn } from './terms'
import { withoutSharedUnits } from './unit-symbols'

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ.-]*/gu

/**
 * Check: text that is still the source's: all of it, or a stretch: five words of it, or between
 * languages of two scripts two, where not both have capitals.
 *
 * Names, numbers and codes may be the same in both. What a name is, nothing says for sure: an
 * abbreviation, a word with a digit or a capital inside, a term of the glossary, and between
 * languages of one script also a single word ("Culture") or two with capitals ("Jens Stoltenberg").
 */
export const untranslated: Check = (pair) => {
  const { sourceLanguage, targetLanguage } = pair
  const inBoth = (text: string) => withoutSharedUnits(text, sourceLanguage, targetLanguage)
  const source = clean(inBoth(wordsOf(pair.source)))
  const target = clean(inBoth(wordsOf(pair.target)))
  const words = source.match(wordPattern) ?? []
  if (words.length === 0 || sourceLanguage === targetLanguage) return []
  if (plain(source) === plain(target)) {
    if (isSameEverywhere([source], namesIn(pair.terms, targetLanguage))) return []
    if (!isNames(source, pair)) return [{ problem: 'whole', words: source }]
    return words.every(isSurelyName) ? [] : [{ problem: 'kept', words: source, isSure: false }]
  }
  const left = foreignWords(target, words, pair) ?? stretch(words, target)
  return left ? [{ problem: 'part', words: left }] : []
}

const clean = (text: string) => text.replace(placeholderPattern, ' ').replace(/\s+/g, ' ').trim()
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function isNames(text: string, { terms, sourceLanguage, targetLanguage }: Pair): boolean {
  const names = terms
    .flatMap(({ entries }) => entries)
    .filter(({ language, status }) => language === targetLanguage && status !== 'forbidden')
  const rest = names.reduce((left, { term }) => left.replaceAll(term, ' '), text)
  const words = (rest.match(wordPattern) ?? []).filter((word) => !isSurelyName(word))
  if (words.length === 0) return true
  if (scriptOf(sourceLanguage) !== scriptOf(targetLanguage))
    return words.length < 2 && /\d/.test(text)
  const all = text.match(wordPattern) ?? []
  return all.length === 1 || (all.length === 2 && all.every((word) => /^\p{Lu}/u.test(word)))
}

const isSurelyName = (word: string) => !/\p{Ll}|\p{Lo}/u.test(word) || /\d|\p{Ll}\p{Lu}/u.test(word)

/** Of foreign words: where there are more, some of them stand in the source too, or it is no translation. */
const mostRuns = 200

/** Two or more words in the source's script, one of them an ordinary one, that stand in the source. */
function foreignWords(target: string, words: string[], pair: Pair): string | undefined {
  const script = scriptOf(pair.sourceLanguage)
  if (!script || script === scriptOf(pair.targetLanguage)) return undefined
  const one = `[\\p{Script=${script}}][\\p{Script=${script}}'’-]*`
  const runs = target.match(new RegExp(`(?<![\\p{L}'’-])${one}(?:\\s${one})+`, 'gu')) ?? []
  const source = ` ${words.join(' ')} `
  return [...new Set(runs)]
    .filter((run) => /(?:^|\s)(?!\p{Lu})\p{L}{3}/u.test(run))
    .slice(0, mostRuns)
    .find((run) => source.includes(` ${run} `))
}

/** Five words of the source in a row, not all of them names, that stand so in the target. */
function stretch(words: string[], target: string): string | undefined {
  const long = 5
  const found = target.match(wordPattern) ?? []
  const there = new Set(found.map((_, at) => found.slice(at, at + long).join(' ')))
  for (let at = 0; at + long <= words.length; at += 1) {
    const some = words.slice(at, at + long)
    if (some.filter((word) => /^\p{Ll}|^\p{Lo}/u.test(word)).length < 3) continue
    if (there.has(some.join(' '))) return some.join(' ')
  }
  return undefined
}
