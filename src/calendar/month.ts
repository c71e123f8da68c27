/** Months of the calendar: their weeks, neighbours and instants. Days are `2026-07-14`, months `2026-07`. */
import { clockTimeAt, instantAt } from '../time/wall-clock'

const milliseconds = 24 * 60 * 60 * 1000

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Regions whose weeks do not begin on Monday (CLDR 47), for engines that do not know `weekInfo`. */
const firstDays: Partial<Record<Weekday, string>> = {
  7: 'AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
  6: 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY',
  5: 'MV',
}

/** The day on which weeks begin, 1 (Monday) to 7 (Sunday). @param conventions a language tag, as Intl takes it */
export function firstDayOfWeek(conventions: string): Weekday {
  const locale = new Intl.Locale(conventions) as Intl.Locale & {
    weekInfo?: { firstDay: number }
    getWeekInfo?: () => { firstDay: number }
  }
  const told = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay
  return (told as Weekday | undefined) ?? firstDayByRegion(conventions)
}

/**
 * The day on which a week begins in a region (CLDR).
 *
 * @param conventions a BCP 47 tag with its region, or one that implies it
 */
export function firstDayByRegion(conventions: string): Weekday {
  const { region = '' } = new Intl.Locale(conventions).maximize()
  const found = Object.entries(firstDays).find(([, regions]) => regions.split(' ').includes(region))
  return found ? (Number(found[0]) as Weekday) : 1
}

/** Type guard: whether a value is a month, `2026-11`. */
export function isMonth(value: unknown): value is string {
  return typeof value === 'string' && /^(?:19[7-9]\d|2\d{3})-(?:0[1-9]|1[0-2])$/.test(value)
}

/** Type guard: whether a value is a day of the calendar, `2026-11-27`; 31 June is none. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  return isMonth(monthOf(value)) && dayAfter(value, 0) === value
}

/** The month of a day: `2026-11` of `2026-11-27`. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** @param by how many days; less than 0 for earlier ones */
export function dayAfter(day: string, by = 1): string {
  return new Date(noonOf(day) + by * milliseconds).toISOString().slice(0, 10)
}

/** @param by how many months; less than 0 for earlier ones */
export function monthAfter(month: string, by = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 15)).toISOString().slice(0, 7)
}

/** All days of a month, in their order. */
export function daysOf(month: string): string[] {
  const days: string[] = []
  for (let day = `${month}-01`; monthOf(day) === month; day = dayAfter(day)) days.push(day)
  return days
}

/** The weeks in which a month lies, whole, with the days of its neighbours. */
export function weeksOf(month: string, firstDay: Weekday): string[][] {
  const weekday = (day: string) => new Date(noonOf(day)).getUTCDay() || 7
  const first = `${month}-01`
  let day = dayAfter(first, -((weekday(first) - firstDay + 7) % 7))
  const weeks: string[][] = []
  while (weeks.length === 0 || monthOf(day) === month) {
    const from = day
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAfter(from, index)))
    day = dayAfter(day, 7)
  }
  return weeks
}

/** From the first instant of a day, or a month, until that of the next, in a time zone; ISO 8601, UTC. */
export function rangeOf(period: string, timeZone: string): { from: string; to: string } {
  const isOfMonth = period.length === 7
  const first = isOfMonth ? `${period}-01` : period
  const next = isOfMonth ? `${monthAfter(period)}-01` : dayAfter(period)
  return { from: beginningOf(first, timeZone), to: beginningOf(next, timeZone) }
}

/** The day of an instant in a time zone. */
export function dayOf(at: string, timeZone: string): string {
  return clockTimeAt(new Date(at), timeZone).slice(0, 10)
}

/** Where clocks are put forward at midnight, a day begins with its first hour. */
function beginningOf(day: string, timeZone: string): string {
  const begins = instantAt(day.split('-').map(Number), timeZone)
  return (begins ?? new Date(noonOf(day))).toISOString()
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`)
}
