/** Formats dates for readers: in the site's time zone, with the language's own conventions. */
import { describe, type Language } from '../i18n/languages'

export type ShownDate = {
  /** "2 July 2024" */
  date: string
  /** "14:08", always of 24 hours */
  clock: string
  /** For `<time datetime>`: ISO 8601 in UTC, to the second. */
  machine: string
}

/**
 * Formats a moment for readers and for machines.
 *
 * @param moment ISO 8601
 */
export function shownDate(
  moment: string,
  { language, timeZone }: { language: Language; timeZone: string },
): ShownDate {
  const instant = new Date(moment)
  const { conventions } = describe(language)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(conventions, { timeZone, ...options }).format(instant)
  return {
    date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    clock: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    machine: toTheSecond(moment),
  }
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
