/** Reads the published site, as a reader without an account finds it now. */

import { createLocalReq, type Payload, type Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, pageCollections } from '../../content/model'
import { storedEditions } from '../../content/payload/stored-edition'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { behindAmong } from '../../translation/payload/behind'
import type { PageFacts } from '../page-view'
import type { FoundPage, Reader } from './page-facts'

export function publishedReader(payload: Payload): Reader {
  return {
    find: (collection, where, options) => published(payload, collection, where, options),
    withdrawals: (editions) => withdrawalsOf(editions, payload),
    notes: (editions) => notesOn(editions, payload),
    behind: (page, faqs) => behindOf(page, faqs, payload),
  }
}

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

export async function published(
  payload: Payload,
  collection: EditionCollection,
  where: Where,
  { sort, limit = 0, select }: { sort?: string | string[]; limit?: number; select?: Fields } = {},
): Promise<EditionDocument[]> {
  const { docs } = await payload.find({
    collection,
    where: { and: [where, isPublished] },
    sort,
    draft: false,
    depth: 0,
    limit,
    select: select as never,
    pagination: false,
    overrideAccess: false,
  })
  return storedEditions(docs)
}

/** So many rows take a few milliseconds; all of them in one question would stop readers for seconds. */
const batchSize = 300

/**
 * Every published edition of a collection, in batches: readers are served between them. Straight from
 * the database adapter, since only stored fields are asked for: that takes a third of the time. Drafts
 * are left out here, for any other condition has SQLite sort all rows for each batch.
 *
 * @param select stored fields, beside the id
 */
export async function* everyPublished(
  payload: Payload,
  collection: EditionCollection,
  select: Fields,
): AsyncGenerator<EditionDocument[]> {
  for (let last = ''; ; ) {
    const { docs } = await payload.db.find<EditionDocument>({
      collection,
      where: last ? { id: { greater_than: last } } : {},
      sort: 'id',
      limit: batchSize,
      pagination: false,
      select: { ...select, _status: true },
    })
    yield docs.filter(({ _status }) => _status === 'published')
    if (docs.length < batchSize) return
    last = String(docs.at(-1)?.id)
    await yieldToEventLoop()
  }
}

/** The same among the collections with pages. */
export async function publishedPages(
  payload: Payload,
  where: Where,
  options?: { sort?: string | string[]; limit?: number; select?: Fields },
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
): Promise<PageFacts['withdrawals']> {
  const { docs } = await payload.find({
    collection: 'unpublishings',
    where: { edition: { in: editions.map(({ id }) => id) }, kind: { equals: 'withdrawn' } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  })
  return Object.fromEntries(
    docs.map(({ edition, explanation, at }) => [edition, { explanation: explanation ?? '', at }]),
  )
}

async function notesOn(editions: EditionDocument[], payload: Payload): Promise<PageFacts['notes']> {
  const { docs } = await payload.find({
    collection: 'change-notes',
    where: { edition: { in: editions.map(({ id }) => id) } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  })
  return docs as unknown as PageFacts['notes']
}

/** A system read of nothing but since when: what a translation lacks is no secret. */
async function behindOf(
  { collection, page }: FoundPage,
  faqs: EditionDocument[],
  payload: Payload,
): Promise<PageFacts['behind']> {
  const req = await createLocalReq({}, payload)
  const ids = (editions: EditionDocument[]) =>
    editions.filter(({ sourceLanguage }) => sourceLanguage).map(({ id }) => id)
  const found = {
    ...(await behindAmong(collection, ids([page]), req)),
    ...(await behindAmong('faqs', ids(faqs), req)),
  }
  return Object.fromEntries(Object.entries(found).map(([id, { since }]) => [id, since]))
}
