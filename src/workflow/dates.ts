/**
 * The dates of an edition, by GOV.UK's rules (design, section 5): `firstPublishedAt` is set once,
 * `publicUpdatedAt` moves on major updates only, both can be backdated. Dates are ISO 8601 in
 * UTC, as the database keeps them; `now` comes from outside.
 */
import type { Refusal } from '../refusals/refusal'
import { isCalendarDay } from '../time/calendar-day'
import { refusal } from './refusals'

export type EditionDates = {
  firstPublishedAt?: string | null
  publicUpdatedAt?: string | null
}

/**
 * Computes the dates after publishing.
 *
 * @param backdatedTo the date to show instead of now, as an import takes it from its file
 */
export function datesOnPublishing({
  dates,
  updateType,
  backdatedTo,
  now,
}: {
  dates: EditionDates
  updateType: 'major' | 'minor'
  backdatedTo?: string | null
  now: Date
}): Required<EditionDates> {
  const shown = backdatedTo ?? now.toISOString()
  const first = !dates.firstPublishedAt
  return {
    firstPublishedAt: dates.firstPublishedAt ?? shown,
    publicUpdatedAt:
      first || backdatedTo || updateType === 'major' ? shown : (dates.publicUpdatedAt ?? shown),
  }
}

/**
 * Computes the dates after a publisher has set them: earlier than what really happened, as where a
 * page was public elsewhere before, or back to that. Readers are never told something newer than
 * the truth.
 *
 * @param dates what readers are told now
 * @param asked either or both, each an ISO 8601 moment with its offset; the other stays
 * @param really when it was first published here, and when the last major update was
 */
export function backdated({
  dates,
  asked,
  really,
}: {
  dates: EditionDates
  asked: { firstPublishedAt?: unknown; publicUpdatedAt?: unknown }
  really: Required<EditionDates>
}): { firstPublishedAt: string; publicUpdatedAt: string } | Refusal {
  const { firstPublishedAt, publicUpdatedAt } = dates
  if (!firstPublishedAt || !publicUpdatedAt) return refusal('never-published')
  const after = { firstPublishedAt, publicUpdatedAt }
  for (const field of ['firstPublishedAt', 'publicUpdatedAt'] as const) {
    if (asked[field] === undefined || asked[field] === null) continue
    const moment = momentFrom(asked[field])
    if (!moment) return refusal('time-missing', { field })
    const latest = really[field] ?? dates[field] ?? ''
    if (Date.parse(moment) > Date.parse(latest)) {
      return refusal('date-too-late', { field, facts: { latest } })
    }
    after[field] = moment
  }
  if (Date.parse(after.firstPublishedAt) > Date.parse(after.publicUpdatedAt)) {
    return refusal('dates-crossed')
  }
  const same = (field: keyof EditionDates) =>
    Date.parse(after[field]) === Date.parse(String(dates[field]))
  return same('firstPublishedAt') && same('publicUpdatedAt') ? refusal('dates-missing') : after
}

const iso8601 = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** Nothing here was public before that; 0026 is a slip of the hand. */
const firstYear = 1900

/**
 * Parses a moment with its offset into UTC; nothing where it is none. A bare local time means
 * another moment on another machine, and a day that its month does not have is no day (RFC 3339, 5.7):
 * JavaScript would take 30 February for 2 March.
 */
export function momentFrom(value: unknown): string | undefined {
  const [, year, month, day] = (typeof value === 'string' && iso8601.exec(value)) || []
  if (Number(year ?? 0) < firstYear) return undefined
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return undefined
  const time = Date.parse(String(value))
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/**
 * The "Last updated" date of a page: the newest date among the page's edition and the FAQ editions
 * that it shows in that language.
 *
 * @param dates `publicUpdatedAt` of each of them
 */
export function lastUpdated(dates: (string | null | undefined)[]): string | undefined {
  return dates
    .filter((date) => typeof date === 'string')
    .reduce<string | undefined>((newest, date) => {
      return newest === undefined || Date.parse(date) > Date.parse(newest) ? date : newest
    }, undefined)
}
