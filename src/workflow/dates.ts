/**
 * The dates of an edition, by GOV.UK's rules (design, section 5): `firstPublishedAt` is set once,
 * `publicUpdatedAt` moves on major updates only, both can be backdated. Dates are ISO 8601 in
 * UTC, as the database keeps them; `now` comes from outside.
 */
export type EditionDates = {
  firstPublishedAt?: string | null
  publicUpdatedAt?: string | null
}

/**
 * The dates after publishing.
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
 * What the reader sees as "Last updated" on a page: the newest date among the page's edition and
 * the FAQ editions that it shows in that language.
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
