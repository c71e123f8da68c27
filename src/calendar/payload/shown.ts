/** What the view shows: the days of a month with their first entries, or one list. */
import type { PayloadRequest } from 'payload'
import { byDay, type Entry } from '../entry'
import { dayOf, daysOf, rangeOf } from '../month'
import type { CalendarQuery } from '../query'
import { entriesBetween } from './entries'

/** Entries that are read at once, and that a list shows. */
const most = 500
/** Entries that a day of the month shows; a list has the others. */
export const mostOfDay = 4

export type ShownDay = { day: string; entries: Entry[]; total: number }
export type Shown = { days: ShownDay[]; total: number; shown: number; lapsed: number }

/** Days without entries are left out. */
export async function shownBy(
  { month, day, view, language, person }: CalendarQuery,
  timeZone: string,
  req: PayloadRequest,
): Promise<Shown> {
  const ask = (period: string, limit: number) =>
    entriesBetween({ ...rangeOf(period, timeZone), language, person, limit }, req)
  const { entries, total } = await ask(day ?? month, most)
  const lapsed = entries.filter((entry) => entry.lapsed).length
  const common = { total, shown: entries.length, lapsed }
  if (view === 'month' && total > most) {
    // Of a crowded month each day is asked for by itself, or its last days would look free.
    const days: ShownDay[] = []
    for (const each of daysOf(month)) {
      const found = await ask(each, mostOfDay)
      if (found.total > 0) days.push({ day: each, ...found })
    }
    return { ...common, days }
  }
  const days = [...byDay(entries, timeZone)].map(([each, ofDay]) => ({
    day: each,
    entries: view === 'month' ? ofDay.slice(0, mostOfDay) : ofDay,
    total: ofDay.length,
  }))
  return { ...common, days }
}

export function todayIn(timeZone: string): string {
  return dayOf(new Date().toISOString(), timeZone)
}
