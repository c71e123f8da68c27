/**
 * Parses the moment in an archive address: `…/at/2024-07-02` or `…/at/2024-07-02T14:08`.
 *
 * A day means its end in the site's time zone: the last that the public read on that day. So does a
 * minute, since updates are shown with no more; a second is meant as it is, and with milliseconds it is
 * a publication: links from updates have them. A time without an offset is meant in the site's time zone
 * too; `Z` and `+02:00` are understood.
 */
import { instantAt } from '../time/wall-clock'
import type { Precision } from './date-format'

export type AskedMoment =
  | { kind: 'moment'; at: string }
  | { kind: 'malformed' }
  /** Nobody knows yet what will stand there. */
  | { kind: 'future' }

type Setting = { timeZone: string; now: Date }

/** What is in the same breath as now may be a second ahead: a link to an update just published. */
const ahead = 2000

/** Parses the moment in the address of an archived page: a day, or a moment in ISO 8601. */
export function momentFrom(asked: string, { timeZone, now }: Setting): AskedMoment {
  const [, year, month, day, hour, minute, second, fraction = '', offset] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?)?$/i.exec(
      asked,
    ) ?? []
  // Two-digit years are not the 1900s, as JavaScript would have it.
  if (year === undefined || Number(year) < 100) return { kind: 'malformed' }
  const clock = [hour, minute, second]
  const zone = offset === undefined ? timeZone : 'UTC'
  const begin = instantAt([year, month, day, ...clock], zone)
  const minutes = minutesAhead(offset)
  if (!begin || minutes === undefined) return { kind: 'malformed' }
  if (hour !== undefined) {
    const from = begin.getTime() - minutes * 60_000
    if (second === undefined) return endOf(from, from + 60_000, now)
    return notAfter(from + Number(fraction.padEnd(3, '0')), now, ahead)
  }
  const nextDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1))
  const end = instantAt(
    [nextDay.getUTCFullYear(), nextDay.getUTCMonth() + 1, nextDay.getUTCDate()],
    timeZone,
  )
  return end ? endOf(begin.getTime(), end.getTime(), now) : { kind: 'malformed' }
}

/** How precisely an address names a moment: an archived page says it as precisely, for there may be others of its minute. */
export function precisionAsked(asked: string): Precision {
  return /T\d{2}:\d{2}:\d{2}/i.test(asked) ? 'second' : 'minute'
}

/** The last of a time; where it has not ended, what stands there so far. */
function endOf(begin: number, end: number, now: Date): AskedMoment {
  const hasBegun = begin <= now.getTime()
  return notAfter(hasBegun ? Math.min(end - 1, now.getTime()) : end, now, 0)
}

/** The day of a moment in a time zone: "2024-07-02". */
export function dayOf(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment)
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${get('year')}-${get('month')}-${get('day')}`
}

function notAfter(instant: number, now: Date, tolerance: number): AskedMoment {
  if (instant > now.getTime() + tolerance) return { kind: 'future' }
  return { kind: 'moment', at: new Date(instant).toISOString() }
}

/** @returns nothing where no zone of the world is so far from UTC */
function minutesAhead(offset: string | undefined): number | undefined {
  if (offset === undefined || offset.toUpperCase() === 'Z') return 0
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  if (hours > 14 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
