/** Whose clock: each person sees every date and time in one time zone, which is named. */

/** Whether a name is an IANA time zone that this machine knows. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** The time zone of a person: of their profile, or the site’s where they chose none. */
export function zoneOf(person: object | null | undefined, siteZone: string): string {
  const { timeZone } = (person ?? {}) as { timeZone?: unknown }
  return isTimeZone(timeZone) ? timeZone : siteZone
}

/** The names that can be chosen, with the offset that each has at an instant: "Europe/Kyiv (GMT+2)". */
export function zoneChoices(at: Date): { value: string; label: string }[] {
  return Intl.supportedValuesOf('timeZone').map((value) => {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: value,
      timeZoneName: 'shortOffset',
    }).formatToParts(at)
    const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    return { value, label: `${value.replaceAll('_', ' ')} (${offset})` }
  })
}
