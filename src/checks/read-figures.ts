import type { Language } from '../i18n/languages'
import { conventionsOf } from './conventions'
import { anyCurrency, currencyOf } from './currencies'
import { findAll, keyOf, type Quantity, type Reader, without, word } from './quantity'
import { numberPattern, valueIn } from './written-number'

const space = '[ \\u00A0\\u202F\\u2009-]?'

type Figure = Pick<Quantity, 'foreign' | 'isScaled' | 'scale' | 'key'> & { value: number }

function figure(written: string, scale: string | undefined, language: Language): Figure {
  const { scales, moneyScales } = conventionsOf(language)
  const { value, foreign } = valueIn(written, language)
  const factor = [...scales, ...moneyScales].find(
    ([pattern]) => scale && new RegExp(`^(?:${pattern})$`, 'u').test(scale),
  )?.[1]
  const scaled = Number((value * (factor ?? 1)).toPrecision(12))
  return {
    ...{ value: scaled, key: keyOf(scaled), foreign },
    ...{ isScaled: factor !== undefined, scale: factor },
  }
}

/** Extracts amounts of money: €1.5 billion, EUR 690 million, 1,5 milliard d’euros, 690 млн євро. */
export const readAmounts: Reader = (text, language) => {
  const { scales, moneyScales } = conventionsOf(language)
  const number = `(?<!\\d)(?<number>${numberPattern(language)})`
  const patterns = [...scales, ...moneyScales].map(([pattern]) => pattern)
  const scale = patterns.length ? `(?:${space}(?<scale>${word(patterns.join('|'))}))?` : ''
  const forms = [
    `${number}${scale}${space}(?:(?:de|of|من) |d[’'])?(?<currency>${anyCurrency})`,
    `(?<currency>${anyCurrency})${space}${number}${scale}`,
  ]
  const found: Quantity[] = []
  for (const form of forms) {
    for (const match of findAll(without(text, found), form)) {
      const { number = '', scale, currency = '' } = match.groups ?? {}
      const read = figure(number, scale, language)
      const key = `${currencyOf(currency)} ${read.key}`
      found.push({ ...read, kind: 'amount', key, written: match[0], ...place(match) })
    }
  }
  return found
}

/** Extracts percentages: 2%, 2 %, 2 per cent, ٪٢, 2 في المئة. */
export const readPercentages: Reader = (text, language) => {
  const number = `(?<!\\d)(?<number>${numberPattern(language)})`
  const percent = word(conventionsOf(language).percent)
  const form = `${number}${space}${percent}|[%٪]\\s?${number.replace('number', 'after')}`
  return findAll(text, form).map((match) => {
    const { number, after } = match.groups ?? {}
    const read = figure(number ?? after ?? '', undefined, language)
    return { ...read, kind: 'percentage', written: match[0], ...place(match) }
  })
}

/** Extracts times of day: 14:30, 14 h 30, 2.30 p.m., 2:30 بعد الظهر. The key is 14:30. */
export const readTimes: Reader = (text, language) => {
  const { morning, afternoon, oClock } = conventionsOf(language)
  const hour = '(?<![\\d.,:])(?<hour>\\d{1,2})'
  const half = `(?:(?<morning>${word(morning)})|(?<afternoon>${word(afternoon)}))`
  const clock = `${hour}(?:[:.](?<minute>\\d{2}))?\\s?${half}`
  const plain = `${hour.replace('hour', 'plainHour')}(?::|\\s?h\\s?)(?<plainMinute>[0-5]\\d)(?!\\d)`
  const short = '(?<![\\d.,:])(?<fullHour>\\d{1,2})\\s?h(?![\\p{L}\\d])'
  const said = `(?<![\\d.,:])(?<saidHour>\\d{1,2})(?:[.:](?<saidMinute>[0-5]\\d))?\\s?(?:${word(oClock)})`
  return findAll(text, `${clock}|${said}|${plain}|${short}`).map((match) => {
    const {
      hour,
      minute,
      plainHour,
      plainMinute,
      fullHour,
      saidHour,
      saidMinute,
      afternoon,
      morning,
    } = match.groups ?? {}
    const shown = Number(hour ?? plainHour ?? fullHour ?? saidHour)
    const late = afternoon && shown < 12 ? 12 : morning && shown === 12 ? -12 : 0
    const key = `${shown + late}:${minute ?? plainMinute ?? saidMinute ?? '00'}`
    return { kind: 'time', key, written: match[0], ...place(match) }
  })
}

/** Words before the number of a version, in the languages of the site: its figures are no decimals. */
const versions = /(?<!\p{L})(?:versions?|версі\p{L}+|(?:ال)?إصدار|v\.?)\s*$/iu

/** Extracts all other numbers, also those in names: the 19 of COVID-19. */
export const readNumbers: Reader = (text, language) => {
  const { scales, doubles, minus, belowZero } = conventionsOf(language)
  const scale = scales.length
    ? `(?:${space}(?<scale>${word(scales.map(([pattern]) => pattern).join('|'))}))?`
    : ''
  const sign = `(?<sign>(?<=^|[\\s(])[-−–]|(?<!\\p{L})(?:${minus})\\s)?`
  const below = `(?:(?<below>(?=[^.;:!?\\d]{0,25}${word(belowZero)}))|)`
  const number = `(?<!\\d)${sign}(?<number>${numberPattern(language)})${scale}${below}`
  const inDigits = findAll(text, number).map((match) => {
    const { number = '', scale, sign, below } = match.groups ?? {}
    const read = figure(number, scale, language)
    const signed = sign || below !== undefined ? -read.value : read.value
    const isForeign = read.foreign && read.isScaled
    // "2.10" of a version comes after "2.9".
    const isVersion = versions.test(text.slice(Math.max(0, match.index - 20), match.index))
    return {
      ...read,
      value: signed,
      key: isVersion ? number : keyOf(signed),
      foreign: isForeign,
      kind: 'number' as const,
      written: match[0],
      ...place(match),
    }
  })
  const rest = without(text, inDigits)
  const inWords = doubles.flatMap(([pattern, value]) =>
    findAll(rest, `(?<!\\p{L})${word(pattern)}`).map((match) => ({
      kind: 'number' as const,
      value,
      key: keyOf(value),
      isScaled: true,
      written: match[0],
      ...place(match),
    })),
  )
  return [...inDigits, ...inWords]
}

function place(match: RegExpExecArray) {
  return { start: match.index, end: match.index + match[0].length }
}
