/** One of two texts whose quantities are compared, and whether it names a quantity in another shape. */
import type { Language } from '../i18n/languages'
import { wordsOf } from '../segments/unit'
import { conventionsOf } from './conventions'
import type { Pair } from './finding'
import { inWordsOf } from './number-words'
import { attacks, nameOf, type Quantity, without } from './quantity'
import { isInRoman, romanNumerals } from './roman-numerals'
import { dualsIn } from './spelled/duals'
import { type SpelledFraction, spelledFractions } from './spelled/fractions'
import { type SpelledNumber, spelledNumbers } from './spelled/spelled-numbers'

/** The text in which a quantity is sought. */
export type Side = {
  quantities: Map<string, Quantity>
  numbers: Set<number | undefined>
  /** What its quantities are where they share the scale of their neighbour. */
  shared: Set<string | undefined>
  /** Hours and minutes of its times. */
  times: Set<number>
  /** `2024-7` of its dates. */
  months: Set<string>
  /** Whether it has a value in words, or in Roman numerals: each is sought once. */
  inWords: (value: number) => boolean
  inRoman: (value: number) => boolean
  /** In words or Roman numerals, but for those that only say how large something is: "thousands of". */
  spelled: Pick<SpelledNumber, 'value' | 'written'>[]
  fractions: SpelledFraction[]
  isAroundTheClock: boolean
  noon: boolean
  midnight: boolean
}

/** Reads one text for the comparison. */
export function sideOf(
  quantities: Map<string, Quantity>,
  inlines: Pair['source'],
  language: Language,
): Side {
  const numbers = [...quantities.values()].filter(({ kind }) => kind === 'number')
  const keysOf = (wanted: Quantity['kind']) =>
    [...quantities.values()].flatMap(({ kind, key }) => (kind === wanted ? [key] : []))
  const words = wordsOf(inlines)
  const { noon, midnight, aroundTheClock } = conventionsOf(language)
  const fractions = spelledFractions(words, language)
  const says = (pattern: string) =>
    new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu').test(words)
  return {
    quantities,
    numbers: new Set(numbers.map(({ value }) => value)),
    shared: new Set([...quantities.values()].map(({ shared }) => shared)),
    times: new Set(keysOf('time').flatMap((key) => key.split(':').map(Number))),
    months: new Set(keysOf('date').map(monthOf)),
    inWords: once(inWordsOf(words, language)),
    inRoman: once((value) => isInRoman(value, words)),
    spelled: [
      ...spelledNumbers(without(words, fractions), language).filter(({ isVague }) => !isVague),
      ...romanNumerals(words),
      ...(language === 'ar' ? dualsIn(words) : []),
    ],
    fractions,
    isAroundTheClock: says(aroundTheClock),
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

/** Whether a quantity stands in the other text in another shape that is right too. */
export function isOtherwise(one: Quantity, side: Side): boolean {
  if (side.shared.has(nameOf(one)) || (one.shared && side.quantities.has(one.shared))) return true
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
  if (one.kind === 'date') return isDayInWords(one, side) || isAttacks(one, side)
  const { value, kind } = one
  if (value === undefined) return false
  if (kind === 'number' && isInTime(value, side)) return true
  if (value === 12 && (side.noon || side.midnight)) return true
  if ((value === 24 || value === 7) && side.isAroundTheClock) return true
  if (side.inWords(value)) return true
  // 500,000 is also half a million.
  if ([1e3, 1e6, 1e9].some((scale) => value / scale === 0.5) && side.inWords(0.5)) return true
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

/** "The 9/11 attacks" are those of 11 September, with the year or without. */
function isAttacks({ key }: Quantity, { quantities }: Side): boolean {
  const withoutYear = attacks.slice(attacks.indexOf('-'))
  return (
    (key === attacks && quantities.has(`date ${withoutYear}`)) ||
    (key === withoutYear && quantities.get(`date ${attacks}`)?.written === '9/11')
  )
}

/** The 1990s are also the 90s, and the nineties. */
function isDecadeOtherwise(value: number, { numbers, inWords }: Side): boolean {
  const tens = value % 100
  if (value >= 1900 && value < 2100 && value % 10 === 0) {
    return tens > 0 && (numbers.has(tens) || inWords(tens))
  }
  return value >= 10 && value < 100 && value % 10 === 0 && numbers.has(1900 + value)
}

/** Whether a text names a value in any shape. */
export function isSaid(value: number, side: Side): boolean {
  const figures = [...side.quantities.values()]
  return (
    side.inWords(value) ||
    side.inRoman(value) ||
    isDecadeOtherwise(value, side) ||
    figures.some((one) => one.value === value || partsOf(one).includes(value)) ||
    isInTime(value, side)
  )
}

/** The figures of a date or a time as texts say them in words: its year and day, not the number of its month. */
function partsOf({ kind, key }: Quantity): number[] {
  const parts = key.split(/[-:]/).map(Number)
  return kind === 'date' ? parts.filter((_, index) => index !== 1) : parts
}
