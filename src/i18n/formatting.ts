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

/** Whoever reads: the language of the admin, and the time zone of their profile. */
export type Reader = { language: string; timeZone: string }

/** Formats a day: "24 Nov 2026". */
export function dayIn({ language, timeZone }: Reader, at: string): string {
  return formatted(language, at, { ...day, timeZone })
}

/** Formats a moment with the name of the zone: "24 Nov 2026, 15:58 CET". */
export function momentIn({ language, timeZone }: Reader, at: string): string {
  return formatted(language, at, { ...dayAndTime, timeZone, timeZoneName: 'short' })
}

/** Formats the time of a moment with the name of the zone: "15:58 CET". */
export function timeIn({ language, timeZone }: Reader, at: string): string {
  return formatted(language, at, { ...time, timeZone, timeZoneName: 'short' })
}

/** Formats a moment with weekday and zone: "Sunday, 29 March 2026 at 03:30:00 CEST". */
export function exactlyIn({ language, timeZone }: Reader, at: string): string {
  return formatted(language, at, { dateStyle: 'full', timeStyle: 'long', timeZone })
}

/**
 * Joins texts with a dot and isolates the direction of each: "Published · Rita Reviewer · 24 Nov
 * 2026".
 */
export function sideBySide(parts: (string | null | undefined | false)[]): string {
  return parts.flatMap((part) => (part ? [isolated(part)] : [])).join(' · ')
}

/** A text with a direction of its own, whatever stands around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/** By the conventions of the site, so that the admin and its pages show one date in one form. */
function formatted(adminLanguage: string, at: string, format: Intl.DateTimeFormatOptions): string {
  const conventions = isLanguage(adminLanguage) ? describe(adminLanguage).conventions : 'en-GB'
  return new Intl.DateTimeFormat(conventions, format).format(new Date(at))
}
