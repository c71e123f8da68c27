/** Months of a report: read from a query, in UTC. */

import type { Refusal } from '../refusals/refusal'
import { textOf } from '../refusals/text-of'
import { refusal } from './refusals'

export type Months = {
  /** As `2026-11`. */
  first: string
  /** ISO 8601, UTC: from the beginning of the first month to that of the month after the last. */
  start: string
  end: string
}

const month = /^(\d{4})-(0[1-9]|1[0-2])$/

/** @param now whose month is meant where none is named */
export function monthsFrom(
  { from, to }: { from?: unknown; to?: unknown },
  now: Date,
): Months | Refusal {
  const first = from === undefined || from === '' ? now.toISOString().slice(0, 7) : textOf(from)
  const last = to === undefined || to === '' ? first : textOf(to)
  const begin = month.exec(first)
  const finish = month.exec(last)
  if (!begin || !finish || last < first) return refusal('month-malformed')
  return {
    first,
    start: `${first}-01T00:00:00.000Z`,
    end: new Date(Date.UTC(Number(finish[1]), Number(finish[2]), 1)).toISOString(),
  }
}
