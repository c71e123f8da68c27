/**
 * Searching what is published. The index of each language is kept in this process's memory and is
 * right at the moment of each question: the number of the trail's newest publication, written in
 * the same transaction, says whether it still is, on every web process and by no clock. What
 * changed since is then read anew, page by page.
 */
import type { Payload, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { editionReached } from '../../content/link-target'
import { idOf } from '../../content/reference'
import type { Language } from '../../i18n/languages'
import { entriesOf } from '../search/entries'
import { queryFrom } from '../search/query'
import { type Found, type SearchIndex, searchIndex } from '../search/search-index'
import { contentIds } from './facts'
import { published } from './today'

export type Searched = { shown: string; cut: boolean; found: Found[] }

type Kept = { revision: number; index: SearchIndex }

const kept = new Map<Language, Kept>()
const updating = new Map<Language, Promise<Kept>>()

/** From so many steps on, all is read anew. */
const manySteps = 500
const pagesAtOnce = 250

/**
 * @param asked whatever the reader wrote
 * @param reference how the language refers to a question: "FAQ #{number}"
 */
export async function searchIn(
  { language, asked, reference }: { language: Language; asked: string; reference: string },
  payload: Payload,
): Promise<Searched> {
  const query = queryFrom(asked, language, reference)
  const { shown, cut } = query
  if (query.stems.length === 0 && query.number === undefined) return { shown, cut, found: [] }
  const { index } = await rightNow({ language, reference }, payload)
  return { shown, cut, found: index.search(query) }
}

type Wanted = { language: Language; reference: string }

async function rightNow(wanted: Wanted, payload: Payload): Promise<Kept> {
  const { language } = wanted
  const revision = await newestRevision(payload)
  let now = kept.get(language)
  // An update under way may have begun before the newest publication.
  while (!now || now.revision < revision) {
    const update = updating.get(language) ?? updated(wanted, payload)
    updating.set(language, update)
    try {
      now = await update
    } finally {
      updating.delete(language)
    }
  }
  return now
}

async function updated(wanted: Wanted, payload: Payload): Promise<Kept> {
  const before = kept.get(wanted.language)
  // First the number, then the words: what is published in between is read twice, never missed.
  const revision = await newestRevision(payload)
  const changed = before && (await changedSince(before.revision, payload))
  const now =
    before && changed
      ? { revision, index: await refreshed(before.index, changed, wanted, payload) }
      : { revision, index: await built(wanted, payload) }
  kept.set(wanted.language, now)
  return now
}

async function built(wanted: Wanted, payload: Payload): Promise<SearchIndex> {
  const index = searchIndex(wanted.language)
  const here: Where = { language: { equals: wanted.language } }
  for (let page = 1; ; page += 1) {
    const some = await published(payload, 'relations', here, {
      ...{ sort: ['-publicUpdatedAt', 'id'], limit: pagesAtOnce, page },
    })
    await put(some, index, wanted, payload)
    if (some.length < pagesAtOnce) return index
  }
}

/** Replaces the pages that changed, and those that show or lead to what changed. */
async function refreshed(
  index: SearchIndex,
  changed: string[],
  wanted: Wanted,
  payload: Payload,
): Promise<SearchIndex> {
  const pages = await published(payload, 'relations', {
    and: [
      { language: { equals: wanted.language } },
      { or: [{ contentId: { in: changed } }, { references: { in: changed } }] },
    ],
  })
  const still = new Set(pages.map(({ contentId }) => contentId))
  for (const gone of changed.filter((content) => !still.has(content))) index.replace(gone, [])
  await put(pages, index, wanted, payload)
  return index
}

async function put(
  pages: EditionDocument[],
  index: SearchIndex,
  { language, reference }: Wanted,
  payload: Payload,
): Promise<void> {
  const ids = pages.flatMap((page) => (page.faqs ?? []).map(({ faq }) => idOf(faq)))
  const contentOf = await contentIds(payload, 'faqs', [...new Set(ids)])
  const faqs = await published(payload, 'faqs', {
    and: [
      { contentId: { in: [...new Set(Object.values(contentOf))] } },
      { or: [{ language: { equals: language } }, { sourceLanguage: { exists: false } }] },
    ],
  })
  const editions = new Map<string, EditionDocument[]>()
  for (const faq of faqs) {
    editions.set(faq.contentId, [...(editions.get(faq.contentId) ?? []), faq])
  }
  for (const [at, page] of pages.entries()) {
    // Whoever asks for something else meanwhile gets their turn.
    if (at % 10 === 9) await new Promise(setImmediate)
    const shown = (page.faqs ?? []).flatMap(({ faq, number }) => {
      const edition = editionReached(editions.get(contentOf[idOf(faq)] ?? '') ?? [], language)
      return edition && number ? [{ number, edition }] : []
    })
    index.replace(page.contentId, entriesOf(page, shown, reference))
  }
}

const changesPublic: Where = {
  event: { in: ['publish', 'emergency-publish', 'unpublish', 'delete', 'backdate'] },
}

/** A system read of one number: the trail is not for readers. */
async function newestRevision(payload: Payload): Promise<number> {
  const { docs } = await payload.find({
    collection: 'audit',
    where: changesPublic,
    sort: '-number',
    select: { number: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]?.number ?? 0
}

/**
 * A system read, of the names of contents alone.
 *
 * @returns nothing where they are too many
 */
async function changedSince(revision: number, payload: Payload): Promise<string[] | undefined> {
  const { docs } = await payload.find({
    collection: 'audit',
    where: { and: [changesPublic, { number: { greater_than: revision } }] },
    select: { contentId: true },
    depth: 0,
    limit: manySteps,
    pagination: false,
    overrideAccess: true,
  })
  if (docs.length === manySteps) return undefined
  return [...new Set(docs.flatMap(({ contentId }) => contentId ?? []))]
}
