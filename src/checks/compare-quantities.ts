/** Compares the quantities of a source and its translation: which are lacking, changed or added. */

import type { Language } from '../i18n/languages'
import { wordsOf } from '../segments/unit'
import { conventionsOf, hasConventions, scriptOf } from './conventions'
import type { Facts, Pair, Told as ToldFacts } from './finding'
import { inWordsOf, isInRoman } from './number-words'
import { quantitiesOf } from './quantities'
import type { Quantity } from './quantity'
import { type SpelledNumber, spelledNumbers } from './spelled/spelled-numbers'
import { withPlainDigits } from './written-number'

type Kind = Quantity['kind']
const byTelling: Kind[] = ['date', 'amount', 'percentage', 'time', 'number']

/**
 * The findings about quantities of these kinds. Each fault is told once, under the more telling
 * kind of the two: an amount that lost its currency is an amount, not a number that is new.
 */
export function differences(pair: Pair, kinds: readonly Kind[]): ToldFacts[] {
  const told = compared.get(pair) ?? compare(pair)
  compared.set(pair, told)
  return told.flatMap(({ kind, facts }) => (kinds.includes(kind) ? [facts] : []))
}

type Told = { kind: Kind; facts: ToldFacts }[]

/** Four checks ask about the same pair: it is read once. */
const compared = new WeakMap<Pair, Told>()

function compare(pair: Pair): Told {
  const source = distinct(quantitiesOf(pair.source, pair.sourceLanguage))
  const inlines = withGroupsTurned(pair, [...source.values()])
  const target = distinct(quantitiesOf(inlines, pair.targetLanguage))
  const [from, to] = [
    sideOf(source, pair.source, pair.sourceLanguage),
    sideOf(target, inlines, pair.targetLanguage),
  ]
  const missing = unmatched(source, to)
  const added = unmatched(target, from)
  // What is read without the conventions of a language is a guess.
  const isKnown = hasConventions(pair.sourceLanguage) && hasConventions(pair.targetLanguage)
  const sure = (isSure: boolean) => (isSure && isKnown ? {} : { isSure: false })

  const told: Told = []
  const open = new Openly(added)
  for (const one of missing) {
    const other = open.take(one.kind)
    if (other) {
      const kind = byTelling.find((each) => each === one.kind || each === other.kind) ?? one.kind
      const facts = { problem: 'changed', source: one.written, target: other.written }
      told.push({ kind, facts: { ...facts, ...sure(true) } })
    } else {
      const facts = { problem: 'missing', source: one.written, ...sure(!isSmall(one)) }
      told.push({ kind: one.kind, facts })
    }
  }
  for (const each of open.rest()) {
    const facts = { problem: 'added', target: each.written, ...sure(!isSmall(each)) }
    told.push({ kind: each.kind, facts })
  }
  for (const { kind, written, foreign } of target.values()) {
    if (foreign) told.push({ kind, facts: { problem: 'form', target: written, ...sure(true) } })
  }
  const hasOther = told.length > 0
  return hasOther ? told : inWordsOnly(from, to)
}

/** A right translation may say such a number otherwise: "the 12 months", « l’année ». */
function isSmall({ kind, value }: Quantity): boolean {
  return (
    kind === 'time' || (kind === 'number' && Number.isInteger(value) && Math.abs(value ?? 0) <= 12)
  )
}

/**
 * Numbers that both texts write in words: another one in the translation is told, and one of the
 * larger ones that is not there. How texts say numbers in words is free, so these are warnings.
 */
function inWordsOnly(from: Side, to: Side): Told {
  const lacking = (own: Side, other: Side) =>
    own.spelled.filter(({ value }) => value >= 3 && !isSaid(value, other))
  const [missing, added] = [lacking(from, to), lacking(to, from)]
  const told = (facts: Facts): Told => [{ kind: 'number', facts: { ...facts, isSure: false } }]
  return [
    ...missing.flatMap((one, index) => {
      const other = added[index]
      if (other) return told({ problem: 'changed', source: one.written, target: other.written })
      return one.value > 12 ? told({ problem: 'missing', source: one.written }) : []
    }),
  ]
}

function isSaid(value: number, side: Side): boolean {
  const figures = [...side.quantities.values()]
  return (
    side.inWords(value) ||
    side.inRoman(value) ||
    isDecadeOtherwise(value, side) ||
    figures.some(
      (one) => one.value === value || one.key.split(/[-:]/).map(Number).includes(value),
    ) ||
    isInTime(value, side)
  )
}

/**
 * Whoever types "1 250" from right to left often leaves "250 1" in the text, which reads as it
 * should: such groups are turned where that gives a number of the source.
 */
function withGroupsTurned({ target, targetLanguage }: Pair, wanted: Quantity[]): Pair['target'] {
  if (scriptOf(targetLanguage) !== 'Arab') return target
  const values = new Set(wanted.map(({ value }) => value))
  const text = withPlainDigits(wordsOf(target))
  const turned = text.replace(/(?<!\d)\d{3}(?: \d{3})* \d{1,3}(?!\d)/g, (all) => {
    const groups = all.split(' ').reverse()
    return values.has(Number(groups.join(''))) ? groups.join('') : all
  })
  return turned === text ? target : [turned]
}

/** Quantities that nothing was found for yet, in their order. */
class Openly {
  readonly #all: Quantity[]
  readonly #taken = new Set<Quantity>()
  readonly #next = new Map<Kind | undefined, number>()

  constructor(all: Quantity[]) {
    this.#all = all
  }

  /** The first of a kind, or else the first of all. */
  take(kind: Kind): Quantity | undefined {
    return this.#first(kind) ?? this.#first(undefined)
  }

  rest(): Quantity[] {
    return this.#all.filter((each) => !this.#taken.has(each))
  }

  #first(kind: Kind | undefined): Quantity | undefined {
    for (let at = this.#next.get(kind) ?? 0; at < this.#all.length; at++) {
      const one = this.#all[at] as Quantity
      this.#next.set(kind, at + 1)
      if (this.#taken.has(one) || (kind !== undefined && one.kind !== kind)) continue
      this.#taken.add(one)
      return one
    }
    return undefined
  }
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
  /** Hours and minutes of its times. */
  times: Set<number>
  /** `2024-7` of its dates. */
  months: Set<string>
  /** Whether it has a value in words, or in Roman numerals: each is sought once. */
  inWords: (value: number) => boolean
  inRoman: (value: number) => boolean
  /** Numbers in words, but for those that only say how large something is: "thousands of". */
  spelled: SpelledNumber[]
  noon: boolean
  midnight: boolean
}

function sideOf(
  quantities: Map<string, Quantity>,
  inlines: Pair['source'],
  language: Language,
): Side {
  const numbers = [...quantities.values()].filter(({ kind }) => kind === 'number')
  const keysOf = (wanted: Kind) =>
    [...quantities.values()].flatMap(({ kind, key }) => (kind === wanted ? [key] : []))
  const words = wordsOf(inlines)
  const { noon, midnight } = conventionsOf(language)
  const says = (pattern: string) =>
    new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu').test(words)
  return {
    quantities,
    numbers: new Set(numbers.map(({ value }) => value)),
    times: new Set(keysOf('time').flatMap((key) => key.split(':').map(Number))),
    months: new Set(keysOf('date').map(monthOf)),
    inWords: once(inWordsOf(words, language)),
    inRoman: once((value) => isInRoman(value, words)),
    spelled: spelledNumbers(words, language).filter(({ isVague }) => !isVague),
    noon: says(noon),
    midnight: says(midnight),
  }
}

function monthOf(key: string): string {
  return key.split('-').slice(0, 2).join('-')
}

function once(ask: (value: number) => boolean): (value: number) => boolean {
  const answers = new Map<number, boolean>()
  return (value) => {
    const answer = answers.get(value) ?? ask(value)
    answers.set(value, answer)
    return answer
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
    const [hour = 0, minute = 0] = one.key.split(':').map(Number)
    if (minute === 0 && (hour === 12 ? side.noon : hour === 0 && side.midnight)) return true
    const onClock = hour % 12 || 12
    const has = (value: number) => side.numbers.has(value) || side.inWords(value)
    // "von 6.30 bis 21 Uhr": the first reads like a number.
    if (side.numbers.has(hour + minute / 100)) return true
    const isHour = has(hour) || has(onClock)
    // "half past", "a quarter to": hours in words say their parts in words.
    const isPart = minute % 15 === 0 && side.inWords(onClock)
    return isHour && (minute === 0 || has(minute) || isPart)
  }
  if (one.kind === 'date') return isDayInWords(one, side)
  const { value, kind } = one
  if (value === undefined) return false
  if (kind === 'number' && isInTime(value, side)) return true
  if (value === 12 && (side.noon || side.midnight)) return true
  const scaled = [value / 1e3, value / 1e6, value / 1e9]
  // 500,000 is also half a million.
  const shapes = [value, ...scaled.filter((each) => one.isScaled || each === 0.5)]
  if (shapes.some(side.inWords)) return true
  if (kind !== 'number') return false
  return side.inRoman(value) || isDecadeOtherwise(value, side)
}

/** "14 heures" is 2 p.m. */
function isInTime(value: number, { times, quantities }: Side): boolean {
  if (!Number.isInteger(value)) {
    const minutes = String(Math.round((value % 1) * 100)).padStart(2, '0')
    return quantities.has(`time ${Math.floor(value)}:${minutes}`)
  }
  // The hours and minutes of a clock.
  return value >= 0 && value <= 59 && times.has(value)
}

/** "The first of June 2023" is read as June 2023: its day stands in words. */
function isDayInWords({ key }: Quantity, { quantities, months, inWords }: Side): boolean {
  const [, , day] = key.split('-')
  if (day) return quantities.has(`date ${monthOf(key)}-`) && inWords(Number(day))
  return months.has(monthOf(key))
}

/** The 1990s are also the 90s, and the nineties. */
function isDecadeOtherwise(value: number, { numbers, inWords }: Side): boolean {
  const tens = value % 100
  if (value >= 1900 && value < 2100 && value % 10 === 0) {
    return tens > 0 && (numbers.has(tens) || inWords(tens))
  }
  return value >= 10 && value < 100 && value % 10 === 0 && numbers.has(1900 + value)
}
