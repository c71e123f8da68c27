/** Months, days and times of the calendar as readers of a language write them. */
import { describe, type Language } from '../../i18n/languages'

function formatted(reads: Language, at: string, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(describe(reads).conventions, format).format(new Date(at))
}

/** A day has the same name everywhere: no time zone is asked. */
const named = (day: string) => `${day}T12:00:00Z`

export function monthIn(reads: Language, month: string): string {
  return formatted(reads, named(`${month}-15`), { month: 'long', year: 'numeric', timeZone: 'UTC' })
}

export function dayNamedIn(reads: Language, day: string): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return formatted(reads, named(day), format)
}

export function dayNumberIn(reads: Language, day: string): string {
  return formatted(reads, named(day), { day: 'numeric', timeZone: 'UTC' })
}

export function weekdayIn(reads: Language, day: string, weekday: 'long' | 'short'): string {
  return formatted(reads, named(day), { weekday, timeZone: 'UTC' })
}

export function timeIn(reads: Language, at: string, timeZone: string): string {
  const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  return formatted(reads, at, format)
}
