/** Formats dates for readers: in the site's time zone, with the language's own conventions. */
import { describe, type Language } from '../i18n/languages'

export type ShownDate = {
  /** "2 July 2024" */
  date: string
  /** "14:08", always of 24 hours; "14:08:59" or "14:08:59.123" where more precision is wanted */
  clock: string
  /** For `<time datetime>`: ISO 8601 in UTC, to the second. */
  machine: string
}

type Setting = { language: Language; timeZone: string; precision?: Precision }

/** The smallest unit that a clock shows. */
export type Precision = 'minute' | 'second' | 'millisecond'

const units: Record<Precision, Intl.DateTimeFormatOptions> = {
  minute: {},
  second: { second: '2-digit' },
  millisecond: { second: '2-digit', fractionalSecondDigits: 3 },
}

/**
 * Formats a moment for readers and for machines.
 *
 * @param moment ISO 8601
 */
export function shownDate(
  moment: string,
  { language, timeZone, precision = 'minute' }: Setting,
): ShownDate {
  const instant = new Date(moment)
  const { conventions } = describe(language)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(conventions, { timeZone, ...options }).format(instant)
  return {
    date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    clock: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...units[precision] }),
    machine: toTheSecond(moment),
  }
}

/**
 * The precision with which a moment is told apart from others that are shown beside it.
 *
 * @param moment ISO 8601, as are the others; those that are the very same moment do not count
 */
export function precisionAmong(moment: string, others: readonly (string | undefined)[]): Precision {
  const own = Date.parse(moment)
  const apart = others.flatMap((each) => {
    const at = each === undefined ? own : Date.parse(each)
    return at === own ? [] : [at]
  })
  const isShared = (unit: number) =>
    apart.some((at) => Math.floor(at / unit) === Math.floor(own / unit))
  if (isShared(1000)) return 'millisecond'
  return isShared(60_000) ? 'second' : 'minute'
}

/**
 * Formats a day that is the same everywhere, whatever the time zone.
 *
 * @param day ISO 8601, `2026-11-26`
 */
export function shownDay(day: string, language: Language): string {
  return shownDate(`${day}T12:00:00Z`, { language, timeZone: 'UTC' }).date
}

/**
 * A moment without fractions of a second, so that all outputs agree to the second.
 *
 * @param moment ISO 8601
 */
export function toTheSecond(moment: string | number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`
}

/** A language's name in another language: "anglais", "الإنجليزية". */
export function languageName(language: Language, inLanguage: Language): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language
}
