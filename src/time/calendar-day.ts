/**
 * Whether a calendar has such a day: JavaScript takes 31 June for 1 July.
 *
 * @param month from 1
 */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
