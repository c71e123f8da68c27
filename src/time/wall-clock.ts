/** Converts between local time in a time zone and UTC instants. */
import { isCalendarDay } from './calendar-day'

type Part = number | string | undefined

const day = 24 * 60 * 60 * 1000

/**
 * The UTC instant of a local date and time in a time zone; midnight where no time is given. Of an
 * hour that occurs twice it is the first; in one that is skipped, as long after it began as was
 * said. So it is in Temporal (`disambiguation: "compatible"`), and in browsers.
 *
 * @param parts year, month (from 1), day, hour, minute, second
 * @returns nothing where no calendar has such a day, or a day no such hour
 */
export function instantAt(
  [year, month, date, hour = 0, minute = 0, second = 0]: Part[],
  timeZone: string,
): Date | undefined {
  const shown = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(date),
    ...[Number(hour), Number(minute), Number(second)],
  )
  const exists =
    isCalendarDay(Number(year), Number(month), Number(date)) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60
  if (!exists) return undefined
  // The clocks may be changed in between, so both are tried: as they went before, and as after.
  const before = shown - offsetAt(shown - day, timeZone)
  const after = shown - offsetAt(shown + day, timeZone)
  const shows = (instant: number) => instant + offsetAt(instant, timeZone) === shown
  return new Date(shows(before) || !shows(after) ? before : after)
}

/**
 * The local date and time of an instant in a time zone, in the format of an HTML `datetime-local`
 * field.
 */
export function clockTimeAt(instant: Date, timeZone: string): string {
  const shown = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone))
  return shown.toISOString().slice(0, 19)
}

/**
 * The instant of a `datetime-local` value in a time zone; nothing where it is empty or no such time
 * exists.
 */
export function instantOf(clockTime: string, timeZone: string): Date | undefined {
  const parts = clockTime.split(/\D/).map(Number)
  return parts.length < 5 ? undefined : instantAt(parts, timeZone)
}

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant))
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(
    get('year'),
    get('month') - 1,
    get('day'),
    get('hour'),
    get('minute'),
    get('second'),
  )
  return shown - Math.floor(instant / 1000) * 1000
}
