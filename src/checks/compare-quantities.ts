/** Compares the quantities of a source and its translation: which are lacking, changed or added. */
import type { Language } from '../i18n/languages'
import { wordsOf } from '../segments/unit'
import type { Facts, Pair } from './finding'
import { isInRoman, isInWords } from './number-words'
import { quantitiesOf } from './quantities'
import type { Quantity } from './quantity'

type Kind = Quantity['kind']
const byTelling: Kind[] = ['date', 'amount', 'percentage', 'time', 'number']

/**
 * The findings about quantities of these kinds. Each fault is told once, under the more telling
 * kind of the two: an amount that lost its currency is an amount, not a number that is new.
 */
export function differences(pair: Pair, kinds: readonly Kind[]): Facts[] {
  const told = compared.get(pair) ?? compare(pair)
  compared.set(pair, told)
  return told.flatMap(({ kind, facts }) => (kinds.includes(kind) ? [facts] : []))
}

type Told = { kind: Kind; facts: Facts }[]

/** Four checks ask about the same pair: it is read once. */
const compared = new WeakMap<Pair, Told>()

function compare(pair: Pair): Told {
  const source = distinct(quantitiesOf(pair.source, pair.sourceLanguage))
  const target = distinct(quantitiesOf(pair.target, pair.targetLanguage))
  const missing = unmatched(source, sideOf(target, pair.target, pair.targetLanguage))
  const added = unmatched(target, sideOf(source, pair.source, pair.sourceLanguage))

  const told: Told = []
  for (const one of missing) {
    const place = added.findIndex(({ kind }) => kind === one.kind)
    const [other] = added.splice(Math.max(place, 0), 1)
    if (other) {
      const kind = byTelling.find((each) => each === one.kind || each === other.kind) ?? one.kind
      told.push({ kind, facts: { problem: 'changed', source: one.written, target: other.written } })
    } else told.push({ kind: one.kind, facts: { problem: 'missing', source: one.written } })
  }
  for (const { kind, written } of added) {
    told.push({ kind, facts: { problem: 'added', target: written } })
  }
  for (const { kind, written, foreign } of target.values()) {
    if (foreign) told.push({ kind, facts: { problem: 'form', target: written } })
  }
  return told
}

/** By kind and key: the same figure twice is one. */
function distinct(quantities: readonly Quantity[]): Map<string, Quantity> {
  // Backwards, so that the first one is kept.
  return new Map([...quantities].reverse().map((one) => [nameOf(one), one]))
}

const nameOf = ({ kind, key }: Quantity) => `${kind} ${key}`

/** The text in which a quantity is sought. */
type Side = {
  quantities: Map<string, Quantity>
  numbers: Set<number | undefined>
  words: string
  language: Language
}

function sideOf(
  quantities: Map<string, Quantity>,
  inlines: Pair['source'],
  language: Language,
): Side {
  const numbers = [...quantities.values()].filter(({ kind }) => kind === 'number')
  return {
    quantities,
    numbers: new Set(numbers.map(({ value }) => value)),
    words: wordsOf(inlines),
    language,
  }
}

/** What the other side has neither so nor otherwise, the more telling kinds first. */
function unmatched(own: Map<string, Quantity>, side: Side): Quantity[] {
  return [...own]
    .flatMap(([name, one]) => (side.quantities.has(name) || isOtherwise(one, side) ? [] : [one]))
    .sort((a, b) => byTelling.indexOf(a.kind) - byTelling.indexOf(b.kind) || a.start - b.start)
}

/** Whether a quantity stands in the other text in another shape that is right too. */
function isOtherwise(one: Quantity, side: Side): boolean {
  if (one.kind === 'time') {
    const [hour, minute] = one.key.split(':').map(Number)
    return side.numbers.has(hour) && (!minute || side.numbers.has(minute))
  }
  if (one.kind === 'date') return isDayInWords(one, side)
  const { value, kind } = one
  if (value === undefined) return false
  if (kind === 'number' && isInTime(value, side)) return true
  const scaled = [value / 1e3, value / 1e6, value / 1e9]
  // 500,000 is also half a million.
  const shapes = [value, ...scaled.filter((each) => one.isScaled || each === 0.5)]
  if (shapes.some((each) => isInWords(each, side.words, side.language))) return true
  if (kind !== 'number') return false
  return isInRoman(value, side.words) || isDecadeOtherwise(value, side)
}

/** "14 heures" is 2 p.m. */
function isInTime(value: number, { quantities }: Side): boolean {
  // The hours and minutes of a clock.
  if (value < 0 || value > 59) return false
  return [...quantities.values()].some(
    ({ kind, key }) => kind === 'time' && key.split(':').map(Number).includes(value),
  )
}

/** "The first of June 2023" is read as June 2023: its day stands in words. */
function isDayInWords(one: Quantity, { quantities, words, language }: Side): boolean {
  const [year, month, day] = one.key.split('-')
  if (day)
    return quantities.has(`date ${year}-${month}-`) && isInWords(Number(day), words, language)
  return [...quantities.keys()].some((name) => name.startsWith(`date ${year}-${month}-`))
}

/** The 1990s are also the 90s, and the nineties. */
function isDecadeOtherwise(value: number, { numbers, words, language }: Side): boolean {
  const tens = value % 100
  if (value >= 1900 && value < 2100 && value % 10 === 0) {
    return tens > 0 && (numbers.has(tens) || isInWords(tens, words, language))
  }
  return value >= 10 && value < 100 && value % 10 === 0 && numbers.has(1900 + value)
}
