/** Indexes published pages with the questions that they show. */
import type { Payload, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { editionReached } from '../../content/link-target'
import { idOf } from '../../content/reference'
import type { Language } from '../../i18n/languages'
import { referenceMessage } from '../../i18n/server/messages'
import { entriesOf } from '../search/entries'
import type { SearchIndex } from '../search/search-index'
import { contentIds } from './page-facts'
import { type Fields, published } from './published-reader'

const atOnce = 250
const identity: Fields = {
  contentId: true,
  language: true,
  sourceLanguage: true,
  publicUpdatedAt: true,
}
const ofPage: Fields = {
  ...identity,
  slug: true,
  title: true,
  lead: true,
  intro: true,
  body: true,
  faqs: true,
}
const ofFaq: Fields = { ...identity, question: true, answer: true, learnMore: true }

/**
 * The published pages of a language, some at a time, those with the newest update first.
 *
 * @param which only these
 */
export async function* pagesOf(
  language: Language,
  payload: Payload,
  which: Where = {},
): AsyncGenerator<EditionDocument[]> {
  const where: Where = { and: [{ language: { equals: language } }, which] }
  // Their ids first: what is published or taken back meanwhile would move the others to and fro.
  const all = await published(payload, 'relations', where, {
    sort: ['-publicUpdatedAt', 'id'],
    select: { contentId: true },
  })
  for (let from = 0; from < all.length; from += atOnce) {
    const ids = all.slice(from, from + atOnce).map(({ id }) => id)
    const some = await published(payload, 'relations', { id: { in: ids } }, { select: ofPage })
    yield some.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  }
}

/** Replaces pages in an index. */
export async function putPages(
  pages: EditionDocument[],
  index: SearchIndex,
  language: Language,
  payload: Payload,
): Promise<void> {
  const ids = pages.flatMap((page) => (page.faqs ?? []).map(({ faq }) => idOf(faq)))
  const contentOf = await contentIds(payload, 'faqs', [...new Set(ids)])
  const which: Where = {
    and: [
      { contentId: { in: [...new Set(Object.values(contentOf))] } },
      { or: [{ language: { equals: language } }, { sourceLanguage: { exists: false } }] },
    ],
  }
  const editions = new Map<string, EditionDocument[]>()
  for (const faq of await published(payload, 'faqs', which, { select: ofFaq })) {
    editions.set(faq.contentId, [...(editions.get(faq.contentId) ?? []), faq])
  }
  for (const [at, page] of pages.entries()) {
    // Whoever asks for something else meanwhile gets their turn.
    if (at % 10 === 9) await new Promise(setImmediate)
    const shown = (page.faqs ?? []).flatMap(({ faq, number }) => {
      const edition = editionReached(editions.get(contentOf[idOf(faq)] ?? '') ?? [], language)
      return edition && number ? [{ number, edition }] : []
    })
    index.replace(page.contentId, entriesOf(page, shown, referenceMessage(language)))
  }
}
