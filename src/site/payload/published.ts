/**
 * The anonymous questions, the only ones that the site asks. Everything is read as a reader
 * without an account: access control lets through what is published and nothing else.
 */
import type { Payload } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { editionReached } from '../../content/link-target'
import { type EditionCollection, pageCollections } from '../../content/model'
import { idOf, type Reference } from '../../content/reference'
import { languagesKey, slugKey } from '../../delivery/cache-keys'
import { dependsOn } from '../../delivery/server/dependencies'
import type { Language } from '../../i18n/languages'
import { pageAddress } from '../addresses'
import { languagesOf, type PageFacts, type PageView } from '../page-view'
import { contentIds, factsAround, inOrder } from './page-facts'
import { publishedPages, publishedReader } from './published-reader'

export type PageAddress = { language: Language; slug: string }

/** Everything that a page needs, or nothing where it is not published in that language. */
export async function pageFacts(
  { language, slug }: PageAddress,
  payload: Payload,
): Promise<PageFacts | undefined> {
  dependsOn([slugKey(slug)])
  const [found] = await publishedPages(payload, {
    language: { equals: language },
    slug: { equals: slug },
  })
  return found && factsAround(found, payload, publishedReader(payload))
}

export type Departure =
  | { href: string }
  /** Gone; `elsewhere` are the languages in which it can still be read. */
  | { explanation: string; elsewhere: PageView['languages'] }

/** What became of a page that readers knew at this address: where it is now, or why it is gone. */
export async function departed(
  { language, slug }: PageAddress,
  payload: Payload,
): Promise<Departure | undefined> {
  dependsOn([slugKey(slug)])
  const here = { language: { equals: language }, slug: { equals: slug } }
  const common = { depth: 0, limit: 1, pagination: false, overrideAccess: false } as const
  const { docs: redirects } = await payload.find({
    collection: 'redirects',
    where: here,
    ...common,
  })
  const moved = redirects[0] && idOf(redirects[0].edition.value)
  if (moved)
    dependsOn(Object.values(await contentIds(payload, pageCollections, [moved])).map(languagesKey))
  const [now] = moved ? await publishedPages(payload, { id: { equals: moved } }) : []
  if (now?.page.slug) return { href: pageAddress(now.page.language, now.page.slug) }

  const { docs } = await payload.find({
    collection: 'unpublishings',
    where: moved ? { edition: { equals: moved } } : { ...here, of: { in: [...pageCollections] } },
    ...common,
  })
  const [unpublishing] = docs
  if (!unpublishing) return undefined
  const target = unpublishing.to
    ? await editionInReach(unpublishing.to, language, payload)
    : undefined
  if (target?.slug) return { href: pageAddress(target.language, target.slug) }
  const { contentId } = unpublishing
  if (contentId) dependsOn([languagesKey(contentId)])
  const elsewhere = contentId ? languagesOf(await editionsOf(contentId, payload)) : []
  return { explanation: unpublishing.explanation ?? '', elsewhere }
}

/** The published edition of a content that a reader of this language is led to. */
async function editionInReach(
  { relationTo, value }: { relationTo: EditionCollection; value: Reference },
  language: Language,
  payload: Payload,
): Promise<EditionDocument | undefined> {
  const id = idOf(value)
  const { [id]: contentId } = await contentIds(payload, [relationTo], [id])
  if (contentId) dependsOn([languagesKey(contentId)])
  return contentId ? editionReached(await editionsOf(contentId, payload), language) : undefined
}

/** Where a page can be read that is not published at this address: in which other languages. */
export async function languagesElsewhere(slug: string, payload: Payload) {
  dependsOn([slugKey(slug)])
  const found = await publishedPages(payload, { slug: { equals: slug } })
  const contents = [...new Set(found.map(({ page }) => page.contentId))]
  dependsOn(contents.map(languagesKey))
  const editions = await Promise.all(contents.map((content) => editionsOf(content, payload)))
  return languagesOf(editions.flat())
}

async function editionsOf(contentId: string, payload: Payload): Promise<EditionDocument[]> {
  const found = await publishedPages(payload, { contentId: { equals: contentId } })
  return inOrder(found.map(({ page }) => page))
}
