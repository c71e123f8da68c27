/** The query of the calendar: parsed from, and written as, query parameters. */
import { isLanguage, type Language } from '../i18n/languages'
import { refusal as invalid } from '../refusals/common-refusals'
import type { Refusal } from '../refusals/refusal'
import { isDay, isMonth, monthOf } from './month'
import { refusal } from './refusals'

export const calendarViews = ['month', 'list'] as const
export type CalendarView = (typeof calendarViews)[number]

/** Whose and which entries: what a feed keeps as well. */
export type Filter = {
  language?: Language
  /** The id of an account: who scheduled it, or wrote it. */
  person?: string
}

export type CalendarQuery = Filter & {
  month: string
  view: CalendarView
  /** Only this day of the month. */
  day?: string
}

/** @param today `2026-07-14`: its month is shown where none is asked for */
export function calendarQuery(
  said: Record<string, unknown>,
  today: string,
): CalendarQuery | Refusal {
  const { day, view = 'month' } = said
  if (day !== undefined && day !== '' && !isDay(day))
    return refusal('day-unknown', { field: 'day' })
  const asked = isDay(day) ? day : undefined
  const month = asked ? monthOf(asked) : (said.month ?? '') || monthOf(today)
  if (!isMonth(month)) return refusal('month-unknown', { field: 'month' })
  const shown = calendarViews.find((each) => each === view)
  if (!shown) {
    const facts = { field: 'view', choices: calendarViews.join(', ') }
    return invalid('choice-unknown', { facts })
  }
  const filter = filterFrom(said)
  if ('code' in filter) return filter
  return { month, view: asked ? 'list' : shown, ...(asked && { day: asked }), ...filter }
}

/** Parses which entries are asked for, by language and person; a refusal where one is none. */
export function filterFrom({ language, person }: Record<string, unknown>): Filter | Refusal {
  if (language && !isLanguage(language)) return invalid('language-unknown', { field: 'language' })
  if (person && (typeof person !== 'string' || person.length > 100)) {
    return refusal('person-unknown', { field: 'person' })
  }
  return {
    ...(isLanguage(language) && { language }),
    ...(typeof person === 'string' && person && { person }),
  }
}

/** The address of the view for a query; defaults are left out. */
export function addressOf({ month, view, day, language, person }: Partial<CalendarQuery>): string {
  const said = new URLSearchParams({
    ...(day ? { day } : month && { month }),
    ...(view === 'list' && !day && { view }),
    ...(language && { language }),
    ...(person && { person }),
  })
  return `/admin/calendar${said.size > 0 ? `?${said}` : ''}`
}
