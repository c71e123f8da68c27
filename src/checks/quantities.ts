/** Extracts all quantities of a text, each once, the most telling kind first. */
import type { Language } from '../i18n/languages'
import { placeholderPattern } from '../segments/placeholder-pattern'
import { type Inline, wordsOf } from '../segments/unit'
import { conventionsOf } from './conventions'
import { keyOf, nameOf, type Quantity, type Reader, without } from './quantity'
import { readDates } from './read-dates'
import { readAmounts, readNumbers, readPercentages, readTimes } from './read-figures'
import { decimalOf, withPlainDigits } from './written-number'

const readers: Reader[] = [readDates, readAmounts, readPercentages, readTimes, readNumbers]

/** The quantities of a text in a language. */
export function quantitiesOf(inlines: readonly Inline[], language: Language): Quantity[] {
  const plain = withPlainDigits(wordsOf(inlines)).replace(/[\u200e\u200f\u061c]/g, '\u2060')
  const words = withWholeYears(withFractions(plain, language))
  const text = words.replace(placeholderPattern, (found) => '\u0000'.repeat(found.length))
  const found: Quantity[] = []
  for (const read of readers) found.push(...read(without(text, found), language))
  return shareUnits(
    found.sort((a, b) => a.start - b.start),
    text,
    language,
  )
}

/** "2022–23" and "2023/24" name two years, as "2022–2023" does. */
function withWholeYears(text: string): string {
  return text.replace(
    /(?<![\d.,/–-])((?:1\d|20)\d\d)([–/-])(\d\d)(?![\d–/.,-]\d|\d)/g,
    (all, year: string, join: string, end: string) =>
      Number(end) > Number(year.slice(2)) ? `${year}${join}${year.slice(0, 2)}${end}` : all,
  )
}

const fractions: Record<string, string> = { '½': '5', '¼': '25', '¾': '75' }

/** "12½" is 12.5. */
function withFractions(text: string, language: Language): string {
  return text.replace(
    /(\d)\s?([½¼¾])/g,
    (_, digit: string, sign: string) => `${digit}${decimalOf(language)}${fractions[sign] ?? ''}`,
  )
}

/**
 * In "10 to 15%" and "€5–10 million" both ends are of the kind that only one names. The first of
 * "1.34 to 1.47 trillion" may have the scale of the second, which texts say once or twice.
 */
function shareUnits(found: Quantity[], text: string, language: Language): Quantity[] {
  const { joins, risesFrom, risesTo } = conventionsOf(language)
  const join = new RegExp(`^\\s*(?:${joins})\\s*$`, 'iu')
  const [from, to] = [`(?<!\\p{L})(?:${risesFrom})\\s*$`, `^\\s*(?:${risesTo})\\s*$`]
  const [rises, ends] = [new RegExp(from, 'iu'), new RegExp(to, 'iu')]
  const areJoined = (one: Quantity | undefined, next: Quantity | undefined) => {
    if (!one || !next) return false
    const between = text.slice(one.end, next.start)
    return (
      join.test(between) ||
      (ends.test(between) && rises.test(text.slice(Math.max(0, one.start - 20), one.start)))
    )
  }
  return found.map((one, index) => {
    if (one.value === undefined || looksLikeYear(one)) return one
    const after = areJoined(one, found[index + 1]) ? found[index + 1] : undefined
    const before = areJoined(found[index - 1], one) ? found[index - 1] : undefined
    const other = [after, before].find((each) => each && hasUnit(each))
    const isPlain = one.kind === 'number' && other
    const unit = other?.kind === 'amount' ? `${other.key.split(' ')[0]} ` : ''
    const same = isPlain ? { kind: other.kind, key: `${unit}${keyOf(one.value)}` } : {}
    const shares = after?.scale && !one.isScaled && one.kind !== 'percentage'
    const key = `${unit}${keyOf(one.value * (after?.scale ?? 1))}`
    const shared = shares ? { shared: nameOf({ kind: after.kind, key }) } : {}
    return { ...one, ...same, ...shared }
  })
}

const hasUnit = ({ kind }: Quantity) => kind === 'amount' || kind === 'percentage'

const looksLikeYear = ({ value = 0, isScaled }: Quantity) =>
  !isScaled && Number.isInteger(value) && value >= 1900 && value <= 2100
