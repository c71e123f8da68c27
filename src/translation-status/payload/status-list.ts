/** Queries of the translation status: counts, and lists with the most urgent first. */
import type { PayloadRequest, Where } from 'payload'
import { dueFirst } from '../../assignments/assignment'
import {
  findAssignments,
  ofSets,
  type StoredAssignment,
} from '../../assignments/payload/assignment-store'
import type { Place } from '../../content/placements'
import { type Language, languages } from '../../i18n/languages'
import { personOf } from '../../workflow/payload/access'
import { contentsWithin } from '../../workflow/payload/page-scope'
import { rangeOf, type StatusQuery } from '../query'
import { isTranslatorsTurn, type Status, statuses } from '../status'
import type { StatusRow } from '../status-row'
import { contentsOn, pagesOf } from './contents-on-page'
import { progressInSet } from './progress-in-set'

export type StoredStatusRow = StatusRow & { id: string }

export type StatusList = {
  /** How many contents stand where, in the language that is asked for. */
  counts?: Record<Status, number>
  /** How many rows there are on all pages. */
  total: number
  rows: PlacedRow[]
}

export type PlacedRow = StoredStatusRow & { places: Place[] }

export type OwnWork = {
  row: PlacedRow
  language: Language
  due: string | null
  /** How many are open, where it is a set of segments. */
  segments?: number
}

/** Of one language on the dashboard. */
const mostOwn = 100

/** What a query is limited to beyond what rows say of themselves. */
export type Scope = {
  /** The contents on a page. */
  contents?: string[]
  /** Of whose translations into a language the assignee has some segments. */
  inPart?: Partial<Record<Language, string[]>>
}

/** Looks up what a query names: a page, an assignee. */
export async function scopeOf(
  { language, shownOn, assignee }: Pick<StatusQuery, 'language' | 'shownOn' | 'assignee'>,
  req: PayloadRequest,
): Promise<Scope> {
  const sets = assignee && assignee !== 'none' ? await setsOf(accountIn(assignee, req), req) : []
  const inPart: Scope['inPart'] = {}
  for (const { language, contentId } of sets) {
    inPart[language] = [...(inPart[language] ?? []), contentId]
  }
  const shown = shownOn === undefined ? undefined : await contentsOn(shownOn, req)
  // What is to be done in a language is for whoever may do it; side by side, languages are looked at.
  const own = language ? await contentsWithin(personOf(req), req) : undefined
  const contents = shown && own ? shown.filter((id) => own.includes(id)) : (shown ?? own)
  return { inPart, ...(contents && { contents }) }
}

/** A page of the list with its counts, on behalf of the request's person. */
export async function statusListOf(asked: StatusQuery, req: PayloadRequest): Promise<StatusList> {
  const scope = await scopeOf(asked, req)
  const { language, page, limit } = asked
  const counts = language && (await countsIn({ ...asked, language }, scope, req))
  const where = whereOf(asked, scope, req)
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
  { asked, scope }: { asked: StatusQuery; scope: Scope },
  req: PayloadRequest,
): Promise<PlacedRow[]> {
  const { language, limit } = asked
  const after: Where[] = []
  if (last)
    after.push(
      language ? laterThan(last, language) : { contentId: { greater_than: last.contentId } },
    )
  const where = { and: [whereOf(asked, scope, req), ...after] }
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

/** What meets a question, without a language in any of them. */
function whereOf(
  { language, state, assignee }: StatusQuery,
  { contents, inPart = {} }: Scope,
  req: PayloadRequest,
): Where {
  const stands = (where: Language): Where[] => {
    const { from, to } = rangeOf(state)
    const field = `${where}.urgency`
    const range = [{ [field]: { greater_than_equal: from } }, { [field]: { less_than: to } }]
    return assignee ? [...range, assignedTo(assignee, where, inPart[where], req)] : range
  }
  const anywhere = { or: languages.map((each) => ({ and: stands(each) })) }
  return {
    and: [
      ...(language ? stands(language) : state === 'all' && !assignee ? [] : [anywhere]),
      ...(contents ? [{ contentId: { in: contents } }] : []),
    ],
  }
}

function assignedTo(
  assignee: string,
  language: Language,
  inPart: string[] | undefined,
  req: PayloadRequest,
): Where {
  if (assignee === 'none') return { [`${language}.assigneeName`]: { exists: false } }
  const whole = { [`${language}.assignee`]: { equals: accountIn(assignee, req) } }
  return inPart ? { or: [whole, { contentId: { in: inPart } }] } : whole
}

function accountIn(assignee: string, req: PayloadRequest): string {
  return assignee === 'me' ? String(req.user?.id) : assignee
}

/** The sets of segments that a person has. */
function setsOf(assignee: string, req: PayloadRequest): Promise<StoredAssignment[]> {
  return findAssignments({ and: [{ assignee: { equals: assignee } }, ofSets] }, req)
}

/** What is assigned to the person who asks and waits for them, the earliest date first. */
export async function ownWork(req: PayloadRequest): Promise<OwnWork[]> {
  const found: OwnWork[] = []
  for (const language of languages) {
    const asked = { language, state: 'open', assignee: 'me', page: 1, limit: 1 } as const
    const order = { sort: [`${language}.urgency`, 'contentId'], page: 1, limit: mostOwn }
    const rows = await rowsWhere(whereOf(asked, {}, req), order, req)
    const theirs = rows.filter((row) => isTranslatorsTurn(row[language]))
    found.push(...theirs.map((row) => ({ row, language, due: row[language].due })))
  }
  return dueFirst([...found, ...(await ownSets(req))])
}

/** The same of sets of segments, as long as one of them is open. */
async function ownSets(req: PayloadRequest): Promise<OwnWork[]> {
  const sets = (await setsOf(accountIn('me', req), req)).slice(0, mostOwn)
  if (sets.length === 0) return []
  const where = { contentId: { in: [...new Set(sets.map(({ contentId }) => contentId))] } }
  const order = { sort: 'contentId', page: 1, limit: mostOwn }
  const rows = new Map((await rowsWhere(where, order, req)).map((row) => [row.contentId, row]))
  const work: OwnWork[] = []
  for (const { language, contentId, segments, due = null } of sets) {
    const row = rows.get(contentId)
    if (!row || !isTranslatorsTurn(row[language])) continue
    const { open } = await progressInSet(row, { language, segments }, req)
    if (open > 0) work.push({ row, language, due, segments: open })
  }
  return work
}

/** How many contents of a language are in each status. */
export async function countsOf(
  { language }: { language: Language },
  req: PayloadRequest,
): Promise<Record<Status, number>> {
  return countsIn({ language }, await scopeOf({ language }, req), req)
}

async function countsIn(
  { language, assignee }: { language: Language; assignee?: string },
  scope: Scope,
  req: PayloadRequest,
): Promise<Record<Status, number>> {
  const counted = await Promise.all(
    statuses.map(async (state) => {
      const where = whereOf({ language, state, assignee, page: 1, limit: 1 }, scope, req)
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
