/**
 * A day of the calendar in the site's time zone, `YYYY-MM-DD`: today, or that many days from it. Near
 * midnight it is another than UTC's.
 */
export const siteDay = (days = 0): string =>
  // Swedish writes dates as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(
    Date.now() + days * 86_400_000,
  )
