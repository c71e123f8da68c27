/**
 * The anonymous questions, the only ones that the site asks. Everything is read as a reader
 * without an account: access control lets through what is published and nothing else.
 */
import type { Payload } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { editionReached } from '../../content/link-target'
import { idOf } from '../../content/reference'
import { languagesKey, slugKey } from '../../delivery/cache-keys'
import { dependsOn } from '../../delivery/server/dependencies'
import type { Language } from '../../i18n/languages'
import { pageAddress } from '../addresses'
import { languagesOf, type PageFacts, type PageView } from '../page-view'
import { contentIds, factsAround, inOrder } from './page-facts'
import { published, publishedReader } from './published-reader'

export type PageAddress = { language: Language; slug: string }

/** Everything that a page needs, or nothing where it is not published in that language. */
export async function pageFacts(
  { language, slug }: PageAddress,
  payload: Payload,
): Promise<PageFacts | undefined> {
  dependsOn([slugKey(slug)])
  const [page] = await published(payload, 'relations', {
    language: { equals: language },
    slug: { equals: slug },
  })
  return page && factsAround(page, payload, publishedReader(payload))
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
  const moved = redirects[0] && idOf(redirects[0].edition)
  if (moved)
    dependsOn(Object.values(await contentIds(payload, 'relations', [moved])).map(languagesKey))
  const [now] = moved ? await published(payload, 'relations', { id: { equals: moved } }) : []
  if (now?.slug) return { href: pageAddress(now.language, now.slug) }

  const { docs } = await payload.find({
    collection: 'unpublishings',
    where: moved ? { edition: { equals: moved } } : { ...here, of: { equals: 'relations' } },
    ...common,
  })
  const [unpublishing] = docs
  if (!unpublishing) return undefined
  const target = unpublishing.to
    ? await editionInReach(idOf(unpublishing.to), language, payload)
    : undefined
  if (target?.slug) return { href: pageAddress(target.language, target.slug) }
  const { [unpublishing.edition]: contentId } = await contentIds(payload, 'relations', [
    unpublishing.edition,
  ])
  if (contentId) dependsOn([languagesKey(contentId)])
  const elsewhere = contentId ? languagesOf(await editionsOf(contentId, payload)) : []
  return { explanation: unpublishing.explanation ?? '', elsewhere }
}

/** The published edition of a content that a reader of this language is led to. */
async function editionInReach(
  id: string,
  language: Language,
  payload: Payload,
): Promise<EditionDocument | undefined> {
  const { [id]: contentId } = await contentIds(payload, 'relations', [id])
  if (contentId) dependsOn([languagesKey(contentId)])
  return contentId ? editionReached(await editionsOf(contentId, payload), language) : undefined
}

/** Where a page can be read that is not published at this address: in which other languages. */
export async function languagesElsewhere(slug: string, payload: Payload) {
  dependsOn([slugKey(slug)])
  const found = await published(payload, 'relations', { slug: { equals: slug } })
  const contents = [...new Set(found.map(({ contentId }) => contentId))]
  dependsOn(contents.map(languagesKey))
  const editions = await Promise.all(contents.map((content) => editionsOf(content, payload)))
  return languagesOf(editions.flat())
}

async function editionsOf(contentId: string, payload: Payload): Promise<EditionDocument[]> {
  return inOrder(await published(payload, 'relations', { contentId: { equals: contentId } }))
}
