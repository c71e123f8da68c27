/** How the admin names languages, days and moments, in the language of whoever reads. */
import { describe, isLanguage, type Language } from './languages'

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const dayAndTime = { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

export function languageIn(adminLanguage: string, language: Language): string {
  const names = new Intl.DisplayNames([adminLanguage], { type: 'language' })
  return names.of(language) ?? describe(language).englishName
}

/** On the server the reader's time zone is not known: the day in UTC. */
export function dayIn(adminLanguage: string, at: string): string {
  return formatted(adminLanguage, at, { ...day, timeZone: 'UTC' })
}

/** On the server the reader's time zone is not known, so it is said: "24 Nov 2026, 14:58 UTC". */
export function momentIn(adminLanguage: string, at: string): string {
  return `${formatted(adminLanguage, at, { ...dayAndTime, timeZone: 'UTC' })} UTC`
}

/** In the browser, by the clocks around the reader: "24 Nov 2026, 15:58". */
export function momentHereIn(adminLanguage: string, at: string): string {
  return formatted(adminLanguage, at, dayAndTime)
}

/** The same with its weekday and zone: "Sunday, 29 March 2026 at 03:30:00 GMT+3". */
export function exactlyHereIn(adminLanguage: string, at: string): string {
  return formatted(adminLanguage, at, { dateStyle: 'full', timeStyle: 'long' })
}

/** "Published · Rita Reviewer · 24 Nov 2026": each keeps the direction of its own script. */
export function sideBySide(parts: (string | null | undefined | false)[]): string {
  const [isolated, end] = ['\u2068', '\u2069']
  return parts.flatMap((part) => (part ? [`${isolated}${part}${end}`] : [])).join(' · ')
}

/** By the conventions of the site, so that the admin and its pages show one date in one form. */
function formatted(adminLanguage: string, at: string, format: Intl.DateTimeFormatOptions): string {
  const conventions = isLanguage(adminLanguage) ? describe(adminLanguage).conventions : 'en-GB'
  return new Intl.DateTimeFormat(conventions, format).format(new Date(at))
}
