/** Names of months in a language, from Intl. */

export type MonthNames = {
  long: string
  /** As it stands in a date: some languages say "липень", but "4 липня". */
  longInDate: string
  short: string
  shortInDate: string
}

/**
 * All spellings of a month's name in a language.
 *
 * @param month 0 to 11
 * @param conventions a language tag, as Intl takes it
 */
export function monthNames(month: number, conventions: string): MonthNames {
  const date = new Date(Date.UTC(2024, month, 15))
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(conventions, { timeZone: 'UTC', ...options })
      .formatToParts(date)
      .find(({ type }) => type === 'month')?.value ?? ''
  return {
    long: name({ month: 'long' }),
    longInDate: name({ month: 'long', day: 'numeric' }),
    short: name({ month: 'short' }),
    shortInDate: name({ month: 'short', day: 'numeric' }),
  }
}
