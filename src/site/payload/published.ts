/**
 * The anonymous questions, the only ones that the site asks. Everything is read as a reader
 * without an account: access control lets through what is published and nothing else. A preview of what
 * will be asks the same, with an overlay of what is different then.
 */
import type { Payload, TypedUser, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { editionReached } from '../../content/link-target'
import { pageCollections } from '../../content/model'
import { contentIds } from '../../content/payload/content-ids'
import { idOf } from '../../content/reference'
import { slugFrom } from '../../content/slug'
import { languagesKey, slugKey } from '../../delivery/cache-keys'
import { dependsOn } from '../../delivery/server/dependencies'
import type { Language } from '../../i18n/languages'
import type { Overlay, UnpublishingRow } from '../../releases/overlay'
import { pageAddress } from '../addresses'
import { languagesOf, type PageFacts, type PageView } from '../page-view'
import { factsAround, inOrder } from './page-facts'
import { publishedReader } from './page-reader'
import { publicRows, publishedPages } from './published-reader'

export type PageAddress = { language: Language; slug: string }

/** Everything that a page needs, or nothing where it is not published in that language. */
export async function pageFacts(
  { language, slug }: PageAddress,
  payload: Payload,
  { ahead, user }: { ahead?: Overlay; user?: TypedUser } = {},
): Promise<PageFacts | undefined> {
  dependsOn([slugKey(slug)])
  const here = { language: { equals: language }, slug: { equals: slug } }
  const [found] = await publishedPages(payload, here, { ahead })
  return found && factsAround(found, payload, { ...publishedReader(payload, ahead), user })
}

export type Departure =
  | { href: string }
  /** Gone; `elsewhere` are the languages in which it can still be read. */
  | { explanation: string; elsewhere: PageView['languages'] }

/**
 * What became of a page that readers knew at this address: where it is now, or why it is gone. An
 * address that is spelled otherwise (accents, dots, underscores) is the one that it would have been given.
 */
export async function departed(
  { language, slug }: PageAddress,
  payload: Payload,
  ahead?: Overlay,
): Promise<Departure | undefined> {
  const departure = await departedFrom({ language, slug }, payload, ahead)
  const meant = slugFrom(slug)
  if (departure || !meant || meant === slug) return departure
  dependsOn([slugKey(meant)])
  const where = { language: { equals: language }, slug: { equals: meant } }
  const [there] = await publishedPages(payload, where, { ahead })
  if (there) return { href: pageAddress(language, meant) }
  return departedFrom({ language, slug: meant }, payload, ahead)
}

async function departedFrom(
  { language, slug }: PageAddress,
  payload: Payload,
  ahead?: Overlay,
): Promise<Departure | undefined> {
  dependsOn([slugKey(slug)])
  const here = { language: { equals: language }, slug: { equals: slug } }
  const redirects = await publicRows(payload, 'redirects', here, { limit: 1, ahead })
  const moved = redirects[0] && idOf(redirects[0].edition.value)
  if (moved)
    dependsOn(Object.values(await contentIds(payload, pageCollections, [moved])).map(languagesKey))
  const [now] = moved ? await publishedPages(payload, { id: { equals: moved } }, { ahead }) : []
  if (now?.page.slug) return { href: pageAddress(now.page.language, now.page.slug) }

  const where: Where = moved
    ? { edition: { equals: moved } }
    : { ...here, of: { in: [...pageCollections] } }
  const [unpublishing] = await publicRows(payload, 'unpublishings', where, { ahead })
  return unpublishing && becameOf(unpublishing, language, payload, ahead)
}

/** Follows redirects from page to page, to one that is published or to the reason why there is none. */
async function becameOf(
  first: UnpublishingRow,
  language: Language,
  payload: Payload,
  ahead?: Overlay,
): Promise<Departure> {
  const seen = new Set<string>()
  let last = first
  while (last.to && !seen.has(last.edition)) {
    seen.add(last.edition)
    const source = idOf(last.to.value)
    const { [source]: contentId } = await contentIds(payload, [last.to.relationTo], [source])
    if (!contentId) break
    dependsOn([languagesKey(contentId)])
    const target = editionReached(await editionsOf(contentId, payload, ahead), language)
    if (target?.slug) return { href: pageAddress(target.language, target.slug) }
    const where = { contentId: { equals: contentId } }
    const onwards = await publicRows(payload, 'unpublishings', where, { ahead })
    const next =
      onwards.find((each) => each.language === language) ??
      onwards.find(({ edition }) => edition === source)
    if (!next) break
    last = next
  }
  const contents = [first.contentId, last.contentId].flatMap((id) => id ?? [])
  dependsOn(contents.map(languagesKey))
  const editions = await Promise.all(
    [...new Set(contents)].map((id) => editionsOf(id, payload, ahead)),
  )
  const elsewhere = editions.map((each) => languagesOf(each)).find((each) => each.length > 0) ?? []
  return { explanation: last.explanation ?? '', elsewhere }
}

/** Where a page can be read that is not published at this address: in which other languages. */
export async function languagesElsewhere(slug: string, payload: Payload, ahead?: Overlay) {
  dependsOn([slugKey(slug)])
  const found = await publishedPages(payload, { slug: { equals: slug } }, { ahead })
  const contents = [...new Set(found.map(({ page }) => page.contentId))]
  dependsOn(contents.map(languagesKey))
  const editions = await Promise.all(contents.map((content) => editionsOf(content, payload, ahead)))
  return languagesOf(editions.flat())
}

async function editionsOf(
  contentId: string,
  payload: Payload,
  ahead?: Overlay,
): Promise<EditionDocument[]> {
  const found = await publishedPages(payload, { contentId: { equals: contentId } }, { ahead })
  return inOrder(found.map(({ page }) => page))
}
