/** Indexes published pages with the questions that they show. */
import type { Payload, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { editionReached } from '../../content/link-target'
import { type EditionCollection, fieldNames, pageCollections } from '../../content/model'
import { contentIds } from '../../content/payload/content-ids'
import { idOf } from '../../content/reference'
import type { Language } from '../../i18n/languages'
import { referenceMessage } from '../../i18n/server/messages'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { entriesOf } from '../search/entries'
import type { SearchIndex } from '../search/search-index'
import { pagesIn } from './listed-pages'
import type { FoundPage } from './page-facts'
import {
  type Fields,
  identity,
  publishedPages,
  storedPublished,
  withdrawalsOf,
} from './published-reader'

/** The questions on so many pages are read at once: more would keep readers waiting. */
const atOnce = 5

/** What a collection's entries are made of. */
function selectionOf(collection: EditionCollection): Fields {
  const names = fieldNames(collection).map((name) => [name, true] as const)
  return { ...identity, ...Object.fromEntries(names) }
}

/**
 * The published pages of a language, some at a time, those with the newest update first.
 *
 * @param which only these, in any order
 */
export async function* pagesOf(
  language: Language,
  payload: Payload,
  which?: Where,
): AsyncGenerator<FoundPage[]> {
  const inLanguage: Where = { language: { equals: language } }
  // Which they are first: what is published or taken back meanwhile would move the others to and fro.
  const contents = which
    ? await contentsAmong({ and: [inLanguage, which] }, payload)
    : (await pagesIn(language, payload)).map(({ contentId }) => contentId)
  for (let from = 0; from < contents.length; from += atOnce) {
    const some = contents.slice(from, from + atOnce)
    const where: Where = { and: [inLanguage, { contentId: { in: some } }] }
    const found: FoundPage[] = []
    for (const collection of pageCollections) {
      const select = selectionOf(collection)
      await yieldToEventLoop()
      const pages = await storedPublished(payload, collection, where, select)
      found.push(...pages.map((page) => ({ collection, page })))
    }
    const placeOf = ({ page }: FoundPage) => some.indexOf(page.contentId)
    yield found.sort((one, other) => placeOf(one) - placeOf(other))
  }
}

async function contentsAmong(where: Where, payload: Payload): Promise<string[]> {
  const found = await publishedPages(payload, where, { select: { contentId: true } })
  return found.map(({ page }) => page.contentId)
}

/**
 * Replaces pages in an index. SQLite answers without leaving the event loop, and words are cut in it, so
 * whoever asks for something else gets their turn after each question and each entry.
 */
export async function putPages(
  pages: FoundPage[],
  index: SearchIndex,
  language: Language,
  payload: Payload,
): Promise<void> {
  const ids = pages.flatMap(({ page }) => (page.faqs ?? []).map(({ faq }) => idOf(faq)))
  await yieldToEventLoop()
  const contentOf = await contentIds(payload, ['faqs'], [...new Set(ids)])
  const which: Where = {
    and: [
      { contentId: { in: [...new Set(Object.values(contentOf))] } },
      { or: [{ language: { equals: language } }, { sourceLanguage: { exists: false } }] },
    ],
  }
  const editions = new Map<string, EditionDocument[]>()
  await yieldToEventLoop()
  for (const faq of await storedPublished(payload, 'faqs', which, selectionOf('faqs'))) {
    editions.set(faq.contentId, [...(editions.get(faq.contentId) ?? []), faq])
  }
  await yieldToEventLoop()
  const all = [...pages.map(({ page }) => page), ...[...editions.values()].flat()]
  const withdrawn = new Set(Object.keys(await withdrawalsOf(all, payload)))
  for (const found of pages) {
    const shown = (found.page.faqs ?? []).flatMap(({ faq, number }) => {
      const edition = editionReached(editions.get(contentOf[idOf(faq)] ?? '') ?? [], language)
      return edition && number ? [{ number, edition }] : []
    })
    const reference = referenceMessage(language)
    const entries = entriesOf(found, shown, reference, withdrawn)
    await yieldToEventLoop()
    for (const _ of index.replacing(found.page.contentId, entries)) await yieldToEventLoop()
  }
}
