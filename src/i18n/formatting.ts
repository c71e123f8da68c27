/** Formats names of languages, days and moments for the admin, in the language of whoever reads. */
import { describe, isLanguage, type Language } from './languages'

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const dayAndTime = { ...day, ...time } as const

/** The name of a language in another one: "French" in English. */
export function languageIn(adminLanguage: string, language: Language): string {
  const names = new Intl.DisplayNames([adminLanguage], { type: 'language' })
  return names.of(language) ?? describe(language).englishName
}

/** Formats a day in UTC: on the server the reader's time zone is not known. */
export function dayIn(adminLanguage: string, at: string): string {
  return formatted(adminLanguage, at, { ...day, timeZone: 'UTC' })
}

/**
 * Formats a moment with its time zone, UTC: "24 Nov 2026, 14:58 UTC". On the server the reader's is
 * not known.
 */
export function momentIn(adminLanguage: string, at: string): string {
  return `${formatted(adminLanguage, at, { ...dayAndTime, timeZone: 'UTC' })} UTC`
}

/** Formats a moment in the browser's time zone: "24 Nov 2026, 15:58". */
export function momentHereIn(adminLanguage: string, at: string): string {
  return formatted(adminLanguage, at, dayAndTime)
}

/** Formats the time of a moment in the browser's time zone: "15:58". */
export function timeHereIn(adminLanguage: string, at: string): string {
  return formatted(adminLanguage, at, time)
}

/**
 * Formats a moment in the browser's time zone with weekday and zone: "Sunday, 29 March 2026 at
 * 03:30:00 GMT+3".
 */
export function exactlyHereIn(adminLanguage: string, at: string): string {
  return formatted(adminLanguage, at, { dateStyle: 'full', timeStyle: 'long' })
}

/**
 * Joins texts with a dot and isolates the direction of each: "Published · Rita Reviewer · 24 Nov
 * 2026".
 */
export function sideBySide(parts: (string | null | undefined | false)[]): string {
  const [isolated, end] = ['\u2068', '\u2069']
  return parts.flatMap((part) => (part ? [`${isolated}${part}${end}`] : [])).join(' · ')
}

/** By the conventions of the site, so that the admin and its pages show one date in one form. */
function formatted(adminLanguage: string, at: string, format: Intl.DateTimeFormatOptions): string {
  const conventions = isLanguage(adminLanguage) ? describe(adminLanguage).conventions : 'en-GB'
  return new Intl.DateTimeFormat(conventions, format).format(new Date(at))
}
