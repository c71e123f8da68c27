/** Reads the published site, as a reader without an account finds it now, or would with an overlay. */
import type { Payload, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { matches, type Query } from '../../content/matches'
import { type EditionCollection, pageCollections } from '../../content/model'
import { storedEditions } from '../../content/payload/stored-edition'
import { storedDocuments } from '../../database/stored-documents'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { type Overlay, type PublicRows, rowsOf, stays } from '../../releases/overlay'
import type { PageFacts } from '../page-view'
import type { FoundPage } from './page-facts'

/** Only these fields, beside the id; all where none are named. */
export type Fields = Record<string, true>

/** What lists need of every edition, whatever it is about. */
export const identity: Fields = {
  contentId: true,
  language: true,
  sourceLanguage: true,
  publicUpdatedAt: true,
}

/** What readers may see; the collections' access says the same to whoever has no account. */
const isPublished: Where = { _status: { equals: 'published' } }

type Options = { sort?: string; limit?: number; select?: Fields; ahead?: Overlay }

export async function published(
  payload: Payload,
  collection: EditionCollection,
  where: Where,
  { sort, limit = 0, select, ahead }: Options = {},
): Promise<EditionDocument[]> {
  const { docs } = await payload.find({
    collection,
    where: { and: [where, isPublished] },
    sort,
    draft: false,
    depth: 0,
    limit: enough(limit, 'editions', ahead),
    select,
    pagination: false,
    overrideAccess: false,
  })
  const rows = storedEditions(docs).map((edition) => ({ collection, edition }))
  if (!ahead) return rows.map(({ edition }) => edition)
  const coming = rowsOf(ahead, 'editions')
    .filter((row) => row.collection === collection && matches(row.edition, where as Query))
    .map(({ edition }) => edition)
  const staying = rows.filter((row) => stays(ahead, 'editions', row))
  return inOrder([...staying.map(({ edition }) => edition), ...coming], { sort, limit })
}

type RowKind = Exclude<keyof PublicRows, 'editions'>

/** What readers find beside editions: notes on changes, what was taken back, former addresses. */
export async function publicRows<Kind extends RowKind>(
  payload: Payload,
  kind: Kind,
  where: Where,
  { sort, limit = 0, ahead }: Omit<Options, 'select'> = {},
): Promise<PublicRows[Kind][]> {
  const { docs } = await payload.find({
    collection: kind as RowKind,
    where,
    sort,
    depth: 0,
    limit: enough(limit, kind, ahead),
    pagination: false,
    overrideAccess: false,
  })
  const rows = docs as unknown as PublicRows[Kind][]
  if (!ahead) return rows
  const coming = rowsOf(ahead, kind).filter((row) => matches(row, where as Query))
  const staying = rows.filter((row) => stays(ahead, kind, row))
  return inOrder([...staying, ...coming], { sort, limit })
}

/** Some of the rows of today may fall away. */
function enough(limit: number, kind: keyof PublicRows, ahead: Overlay | undefined): number {
  return limit === 0 ? 0 : limit + (ahead?.[kind].size ?? 0)
}

/** As the database sorts them: `-at` has the newest first. */
function inOrder<Row extends object>(
  rows: Row[],
  { sort, limit }: { sort: string | undefined; limit: number },
): Row[] {
  const field = sort?.replace(/^-/, '')
  const said = (row: Row) => String((row as Record<string, unknown>)[field ?? ''] ?? '')
  const falling = sort?.startsWith('-') ? -1 : 1
  const byValue = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1)
  const ordered = field
    ? rows.toSorted((one, other) => falling * byValue(said(one), said(other)))
    : rows
  return limit > 0 ? ordered.slice(0, limit) : ordered
}

/**
 * The same straight from the database adapter, where many are read and only stored fields are asked for: without
 * hooks and access it takes a third of the time.
 */
export async function storedPublished(
  payload: Payload,
  collection: EditionCollection,
  where: Where,
  select: Fields,
): Promise<EditionDocument[]> {
  const { docs } = await payload.db.find<EditionDocument>({
    collection,
    where: { and: [where, isPublished] },
    limit: 0,
    pagination: false,
    select,
  })
  return docs
}

/** So many take a few milliseconds; all of them in one question would stop readers for seconds. */
const batchSize = 500

/**
 * Every published edition of a collection, in batches: readers are served between them.
 *
 * @param select stored fields, beside the id
 */
export async function* everyPublished(
  payload: Payload,
  collection: EditionCollection,
  select: Fields,
): AsyncGenerator<EditionDocument[]> {
  const all = { collection, fields: Object.keys(select), status: 'published' } as const
  for (let after: string | undefined; ; ) {
    const documents = await storedDocuments(payload, { ...all, after, limit: batchSize })
    yield storedEditions(documents)
    if (documents.length < batchSize) return
    after = documents.at(-1)?.id
    await yieldToEventLoop()
  }
}

/** The same among the collections with pages. */
export async function publishedPages(
  payload: Payload,
  where: Where,
  options?: Options,
): Promise<FoundPage[]> {
  const found: FoundPage[] = []
  for (const collection of pageCollections) {
    const pages = await published(payload, collection, where, options)
    found.push(...pages.map((page) => ({ collection, page })))
  }
  return found
}

export async function withdrawalsOf(
  editions: EditionDocument[],
  payload: Payload,
  ahead?: Overlay,
): Promise<PageFacts['withdrawals']> {
  const where = {
    edition: { in: editions.map(({ id }) => id) },
    kind: { equals: 'withdrawn' },
  }
  const rows = await publicRows(payload, 'unpublishings', where, { ahead })
  return Object.fromEntries(
    rows.map(({ edition, explanation, at }) => [edition, { explanation: explanation ?? '', at }]),
  )
}
