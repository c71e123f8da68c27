/** Queries of the translation status: counts, and lists with the most urgent first. */
import type { PayloadRequest, Where } from 'payload'
import { dueFirst } from '../../assignments/assignment'
import type { Place } from '../../content/placements'
import { type Language, languages } from '../../i18n/languages'
import { rangeOf, type StatusQuery } from '../query'
import { isTranslatorsTurn, type Status, statuses } from '../status'
import type { StatusRow } from '../status-row'
import { contentsOn, pagesOf } from './contents-on-page'

export type StoredStatusRow = StatusRow & { id: string }

export type StatusList = {
  /** How many contents stand where, in the language that is asked for. */
  counts?: Record<Status, number>
  /** How many rows there are on all pages. */
  total: number
  rows: PlacedRow[]
}

export type PlacedRow = StoredStatusRow & { places: Place[] }

export type OwnWork = { row: PlacedRow; language: Language; due: string | null }

/** Of one language on the dashboard. */
const mostOwn = 100

/** A page of the list with its counts, on behalf of the request's person. */
export async function statusListOf(asked: StatusQuery, req: PayloadRequest): Promise<StatusList> {
  const contents = asked.shownOn === undefined ? undefined : await contentsOn(asked.shownOn, req)
  const { language, page, limit } = asked
  const counts = language && (await countsOf({ ...asked, language }, contents, req))
  const where = whereOf(asked, contents, req)
  const sort = language ? [`${language}.urgency`, 'contentId'] : ['-changedAt', 'contentId']
  return {
    ...(counts && { counts }),
    total: counts ? totalOf(counts, asked.state) : await count(where, req),
    rows: await rowsWhere(where, { sort, page, limit }, req),
  }
}

/**
 * The rows that follow one, for files: most urgent first, or in the order of contents. Keyset
 * pagination, so that the last rows cost what the first do.
 */
export async function rowsAfter(
  last: StoredStatusRow | undefined,
  { asked, contents }: { asked: StatusQuery; contents: string[] | undefined },
  req: PayloadRequest,
): Promise<PlacedRow[]> {
  const { language, limit } = asked
  const after: Where[] = []
  if (last)
    after.push(
      language ? laterThan(last, language) : { contentId: { greater_than: last.contentId } },
    )
  const where = { and: [whereOf(asked, contents, req), ...after] }
  const sort = language ? [`${language}.urgency`, 'contentId'] : 'contentId'
  return rowsWhere(where, { sort, page: 1, limit }, req)
}

function laterThan(last: StoredStatusRow, language: Language): Where {
  const field = `${language}.urgency`
  const { urgency } = last[language]
  return {
    or: [
      { [field]: { greater_than: urgency } },
      { and: [{ [field]: { equals: urgency } }, { contentId: { greater_than: last.contentId } }] },
    ],
  }
}

async function rowsWhere(
  where: Where,
  order: { sort: string | string[]; page: number; limit: number },
  req: PayloadRequest,
): Promise<PlacedRow[]> {
  const { docs } = await req.payload.find({
    collection: 'translation-status',
    where,
    ...order,
    // Without it MongoDB's adapter knows no second page; the first needs no count.
    pagination: order.page > 1,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const rows = docs as StoredStatusRow[]
  const places = await pagesOf(rows, req)
  return rows.map((row) => ({ ...row, places: places[row.contentId] ?? [] }))
}

/** The contents into which structure came by itself since a time, the newest first. */
export async function structureFollowed(
  { language, since, limit }: { language: Language; since: Date; limit: number },
  req: PayloadRequest,
): Promise<PlacedRow[]> {
  const field = `${language}.structureAt`
  const where = { [field]: { greater_than: since.toISOString() } }
  return rowsWhere(where, { sort: `-${field}`, page: 1, limit }, req)
}

/** What meets a question, without a language in any of them; `contents` limits it to these. */
function whereOf(
  { language, state, assignee }: StatusQuery,
  contents: string[] | undefined,
  req: PayloadRequest,
): Where {
  const stands = (where: Language): Where[] => {
    const { from, to } = rangeOf(state)
    const field = `${where}.urgency`
    const range = [{ [field]: { greater_than_equal: from } }, { [field]: { less_than: to } }]
    return assignee ? [...range, assignedTo(assignee, where, req)] : range
  }
  const anywhere = { or: languages.map((each) => ({ and: stands(each) })) }
  return {
    and: [
      ...(language ? stands(language) : state === 'all' && !assignee ? [] : [anywhere]),
      ...(contents ? [{ contentId: { in: contents } }] : []),
    ],
  }
}

function assignedTo(assignee: string, language: Language, req: PayloadRequest): Where {
  const field = `${language}.assignee`
  if (assignee === 'none') return { [field]: { exists: false } }
  return { [field]: { equals: assignee === 'me' ? String(req.user?.id) : assignee } }
}

/** What is assigned to the person who asks and waits for them, the earliest date first. */
export async function ownWork(req: PayloadRequest): Promise<OwnWork[]> {
  const found: OwnWork[] = []
  for (const language of languages) {
    const asked = { language, state: 'open', assignee: 'me', page: 1, limit: 1 } as const
    const order = { sort: [`${language}.urgency`, 'contentId'], page: 1, limit: mostOwn }
    const rows = await rowsWhere(whereOf(asked, undefined, req), order, req)
    const theirs = rows.filter((row) => isTranslatorsTurn(row[language]))
    found.push(...theirs.map((row) => ({ row, language, due: row[language].due })))
  }
  return dueFirst(found)
}

/** How many contents of a language are in each status. */
export async function countsOf(
  { language, assignee }: { language: Language; assignee?: string },
  contents: string[] | undefined,
  req: PayloadRequest,
): Promise<Record<Status, number>> {
  const counted = await Promise.all(
    statuses.map(async (state) => {
      const where = whereOf({ language, state, assignee, page: 1, limit: 1 }, contents, req)
      return [state, await count(where, req)] as const
    }),
  )
  return Object.fromEntries(counted) as Record<Status, number>
}

function totalOf(counts: Record<Status, number>, state: StatusQuery['state']): number {
  const { from, to } = rangeOf(state)
  const within = statuses.filter((each) => {
    const range = rangeOf(each)
    return range.from >= from && range.to <= to
  })
  return within.reduce((sum, each) => sum + counts[each], 0)
}

async function count(where: Where, req: PayloadRequest): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'translation-status',
    where,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return totalDocs
}
