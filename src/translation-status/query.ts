/** The query of the translation status: parsed from, and written as, query parameters. */

import { isLanguage, type Language, languages } from '../i18n/languages'
import { refusal } from '../refusals/common-refusals'
import type { Refusal } from '../refusals/refusal'
import { textOf } from '../refusals/text-of'
import { isStatus, openStatuses, priorities, type Status, statuses } from './status'

export type StatusQuery = {
  /** Without one: of all contents, the newest change first. */
  language?: Language
  /** `open`: what somebody has to do. */
  state: Status | 'open' | 'all'
  /** A page: its content id, or words of its title. Asks for it and the FAQs that stand on it. */
  shownOn?: string
  /** To whom it is assigned: the id of an account, `me`, or `none` for what nobody has. */
  assignee?: string
  page: number
  limit: number
}

const usual = 25
const most = 200

/** What is shown where an address does not say: of all languages everything, of one what is open. */
function usualState(all: boolean): StatusQuery['state'] {
  return all ? 'all' : 'open'
}

/**
 * Parses query parameters; defaults stand for what is not given.
 *
 * @param all whether it asks for all languages side by side
 */
export function queryFrom(said: Record<string, unknown>, all = false): StatusQuery | Refusal {
  const { language, state = usualState(all), shownOn, assignee, page = 1, limit = usual } = said
  if (language && !isLanguage(language)) return refusal('language-unknown', { field: 'language' })
  if (!isStatus(state) && state !== 'open' && state !== 'all') {
    const choices = [...statuses, 'open', 'all'].join(', ')
    return refusal('choice-unknown', { facts: { field: 'state', choices } })
  }
  const wrong = Object.entries({ page: [page, 100_000], limit: [limit, most] } as const).find(
    ([, [value, longest]]) => !isWhole(numberIn(value), longest),
  )
  if (wrong) {
    const [field, [, longest]] = wrong
    return refusal('whole-number-expected', { facts: { field, longest } })
  }
  return {
    ...(isLanguage(language) && { language }),
    state,
    ...(isName(shownOn) && { shownOn: shownOn.trim() }),
    ...(isName(assignee) && { assignee: assignee.trim() }),
    page: numberIn(page),
    limit: numberIn(limit),
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** An address has digits; `Number` would take anything, and throw for some of it. */
function numberIn(value: unknown): number {
  const text = textOf(value)
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

function isWhole(value: number, longest: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= longest
}

/** The range of priorities that a query asks for. */
export function rangeOf(state: StatusQuery['state']): { from: number; to: number } {
  if (isStatus(state)) return priorities(state)
  const wanted = state === 'open' ? openStatuses : statuses
  return priorities(wanted[0] ?? 'outdated', wanted.at(-1))
}

/** The address of the dashboard for a query; defaults are left out. */
export function addressOf(
  { language, state, shownOn, assignee, page }: Partial<StatusQuery>,
  all = false,
): string {
  const said = new URLSearchParams({
    ...(language && { language }),
    ...(state && state !== usualState(all) && { state }),
    ...(shownOn && { shownOn }),
    ...(assignee && { assignee }),
    ...(page && page > 1 && { page: String(page) }),
  })
  return `/admin/translations${all ? '/all' : ''}${said.size > 0 ? `?${said}` : ''}`
}

/** The languages to start with: a person's own, or the first that is translated into. */
export function languagesFirst(own: readonly Language[] | null | undefined): Language[] {
  const mine = languages.filter((language) => own?.includes(language))
  return [...mine, ...languages.filter((language) => !mine.includes(language))]
}
