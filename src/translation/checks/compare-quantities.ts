/** Which quantities of a source its translation lacks, changes, or adds. */
import type { Language } from '../../i18n/languages'
import { wordsOf } from '../unit'
import type { Facts, Pair } from './finding'
import { isInRoman, isInWords } from './number-words'
import { quantitiesOf } from './quantities'
import type { Quantity } from './quantity'

type Kind = Quantity['kind']
const byTelling: Kind[] = ['date', 'amount', 'percentage', 'time', 'number']

/**
 * What is to be said of quantities of these kinds. Each fault is told once, under the more telling
 * kind of the two: an amount that lost its currency is an amount, not a number that is new.
 */
export function differences(pair: Pair, kinds: readonly Kind[]): Facts[] {
  return compare(pair).flatMap(({ kind, facts }) => (kinds.includes(kind) ? [facts] : []))
}

function compare(pair: Pair): { kind: Kind; facts: Facts }[] {
  const { sourceLanguage, targetLanguage } = pair
  const source = quantitiesOf(pair.source, sourceLanguage)
  const target = quantitiesOf(pair.target, targetLanguage)
  const isIn = (one: Quantity, others: Quantity[]) => others.some((other) => isSame(one, other))
  const open = (own: Quantity[], others: Quantity[], words: string, language: Language) =>
    own
      .filter((one) => !isIn(one, others) && !isOtherwise(one, others, words, language))
      // The same figure twice is one fault.
      .filter((one, index, all) => all.findIndex((each) => isSame(one, each)) === index)
      .sort((a, b) => byTelling.indexOf(a.kind) - byTelling.indexOf(b.kind))
  const missing = open(source, target, wordsOf(pair.target), targetLanguage)
  let added = open(target, source, wordsOf(pair.source), sourceLanguage)

  const told: { kind: Kind; facts: Facts }[] = []
  for (const one of missing) {
    const other = added.find(({ kind }) => kind === one.kind) ?? added[0]
    if (other) {
      added = added.filter((each) => each !== other)
      const kind = byTelling.find((each) => each === one.kind || each === other.kind) ?? one.kind
      told.push({ kind, facts: { problem: 'changed', source: one.written, target: other.written } })
    } else told.push({ kind: one.kind, facts: { problem: 'missing', source: one.written } })
  }
  for (const { kind, written } of added) {
    told.push({ kind, facts: { problem: 'added', target: written } })
  }
  for (const { kind, written, foreign } of target) {
    if (foreign) told.push({ kind, facts: { problem: 'form', target: written } })
  }
  return told
}

function isSame(one: Quantity, other: Quantity): boolean {
  return one.kind === other.kind && one.key === other.key
}

/** Whether a quantity stands in the other text in another shape that is right too. */
function isOtherwise(
  one: Quantity,
  others: Quantity[],
  words: string,
  language: Language,
): boolean {
  const has = (value: number) =>
    others.some((other) => other.kind === 'number' && other.value === value)
  if (one.kind === 'time') {
    const [hour, minute] = one.key.split(':').map(Number)
    return hour !== undefined && has(hour) && (!minute || has(minute))
  }
  if (one.kind === 'date') return isDayInWords(one, others, words, language)
  const { value, kind } = one
  if (value === undefined) return false
  const isTime = ({ kind, key }: Quantity) =>
    kind === 'time' && key.split(':').map(Number).includes(value)
  if (kind === 'number' && others.some(isTime)) return true
  const shapes = [value, ...(one.isScaled ? [value / 1e3, value / 1e6, value / 1e9] : [])]
  if (shapes.some((each) => isInWords(each, words, language))) return true
  if (kind !== 'number') return false
  return isInRoman(value, words) || isDecadeOtherwise(value, has, words, language)
}

/** "The first of June 2023" is read as June 2023: its day stands in words. */
function isDayInWords(one: Quantity, others: Quantity[], words: string, language: Language) {
  const [year, month, day] = one.key.split('-')
  const without = (date: Quantity) => date.kind === 'date' && date.key === `${year}-${month}-`
  const within = (date: Quantity) =>
    date.kind === 'date' && date.key.startsWith(`${year}-${month}-`) && date.key !== one.key
  if (day) return others.some(without) && isInWords(Number(day), words, language)
  return others.some(within)
}

/** The 1990s are also the 90s, and the nineties. */
function isDecadeOtherwise(
  value: number,
  has: (value: number) => boolean,
  words: string,
  language: Language,
) {
  const tens = value % 100
  if (value >= 1900 && value < 2100 && value % 10 === 0) {
    return tens > 0 && (has(tens) || isInWords(tens, words, language))
  }
  return value >= 10 && value < 100 && value % 10 === 0 && has(1900 + value)
}
