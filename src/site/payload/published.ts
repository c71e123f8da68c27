/**
 * The anonymous questions, the only ones that the site asks. Everything is read as a reader
 * without an account: access control lets through what is published and nothing else.
 */
import type { Payload, TypedUser, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { editionReached } from '../../content/link-target'
import { type EditionCollection, idOf } from '../../content/reference'
import { pointersOf } from '../../content/references'
import { type Language, languages } from '../../i18n/languages'
import { pageAddress } from '../addresses'
import { imageFrom } from '../image'
import { languagesOf, type PageFacts } from '../page-view'

export type PageAddress = { language: Language; slug: string }

/** Everything that a page needs, or nothing where it is not published in that language. */
export async function pageFacts(
  { language, slug }: PageAddress,
  payload: Payload,
): Promise<PageFacts | undefined> {
  const [page] = await published(payload, 'relations', {
    language: { equals: language },
    slug: { equals: slug },
  })
  return page && factsAround(page, payload)
}

/** What a person of the house may see beside it, in a preview: a draft in place of its edition. */
export type Preview = { draft: EditionDocument; user: TypedUser }

/** Everything that this page needs beside itself: what is published, and in a preview the draft. */
export async function factsAround(
  page: EditionDocument,
  payload: Payload,
  preview?: Preview,
): Promise<PageFacts> {
  const { language } = page
  const withDraft = (editions: EditionDocument[]) =>
    preview ? [...editions.filter(({ id }) => id !== preview.draft.id), preview.draft] : editions
  const inReach: Where = {
    or: [{ language: { equals: language } }, { sourceLanguage: { exists: false } }],
  }
  const contentOf: Record<string, string> = {}
  const read = async (collection: EditionCollection, from: EditionDocument[]) => {
    const ids = from
      .flatMap((edition) => pointersOf(edition))
      .filter(({ relationTo }) => relationTo === collection)
      .map(({ id }) => id)
    Object.assign(contentOf, await contentIds(payload, collection, [...new Set(ids)]))
    const wanted = [...new Set(ids.flatMap((id) => contentOf[id] ?? []))]
    return wanted.length > 0
      ? published(payload, collection, { and: [{ contentId: { in: wanted } }, inReach] })
      : []
  }

  const placed = withDraft(await read('faqs', [page]))
  // Answers refer to FAQs and pages of their own, so their pointers are followed once more.
  const faqs = withDraft(await read('faqs', [page, ...placed]))
  const relations = await read('relations', [page, ...faqs])
  const referredTo = [...new Set([page, ...faqs].flatMap(pointersOf).map(({ id }) => id))]
  const homes = await published(payload, 'relations', {
    and: [{ 'faqs.faq': { in: referredTo } }, inReach],
  })
  return {
    language,
    page,
    image: await imageOf(page, payload, preview?.user),
    editions: await editionsOf(page.contentId, payload),
    relations,
    faqs,
    homes: homes.filter(({ id }) => id !== page.id),
    withdrawals: await withdrawalsOf([page, ...faqs], payload),
    contentOf,
  }
}

/** Notices on what was withdrawn and can still be read, by the edition's id. */
async function withdrawalsOf(
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

/** What became of a page that readers knew at this address: where it is now, or why it is gone. */
export async function departed(
  { language, slug }: PageAddress,
  payload: Payload,
): Promise<{ href: string } | { explanation: string } | undefined> {
  const here = { language: { equals: language }, slug: { equals: slug } }
  const common = { depth: 0, limit: 1, pagination: false, overrideAccess: false } as const
  const { docs: redirects } = await payload.find({
    collection: 'redirects',
    where: here,
    ...common,
  })
  const moved = redirects[0] && idOf(redirects[0].edition)
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
  return target?.slug
    ? { href: pageAddress(target.language, target.slug) }
    : { explanation: unpublishing.explanation ?? '' }
}

/** The published edition of a content that a reader of this language is led to. */
async function editionInReach(
  id: string,
  language: Language,
  payload: Payload,
): Promise<EditionDocument | undefined> {
  const { [id]: contentId } = await contentIds(payload, 'relations', [id])
  return contentId ? editionReached(await editionsOf(contentId, payload), language) : undefined
}

/** Where a page can be read that is not published at this address: in which other languages. */
export async function languagesElsewhere(slug: string, payload: Payload) {
  const found = await published(payload, 'relations', { slug: { equals: slug } })
  const contents = [...new Set(found.map(({ contentId }) => contentId))]
  const editions = await Promise.all(contents.map((content) => editionsOf(content, payload)))
  return languagesOf(editions.flat())
}

async function editionsOf(contentId: string, payload: Payload): Promise<EditionDocument[]> {
  const editions = await published(payload, 'relations', { contentId: { equals: contentId } })
  const place = ({ language }: EditionDocument) => languages.indexOf(language)
  return editions.sort((one, other) => place(one) - place(other))
}

async function published(
  payload: Payload,
  collection: EditionCollection,
  where: Where,
): Promise<EditionDocument[]> {
  const { docs } = await payload.find({
    collection,
    where: { and: [where, { _status: { equals: 'published' } }] },
    draft: false,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  })
  return docs as unknown as EditionDocument[]
}

/**
 * Which content each document belongs to. A system read of nothing but that: a reference is kept
 * to the source edition, which may be unpublished while a translation is public.
 */
async function contentIds(
  payload: Payload,
  collection: EditionCollection,
  ids: string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const { docs } = await payload.find({
    collection,
    where: { id: { in: ids } },
    select: { contentId: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  return Object.fromEntries(docs.map(({ id, contentId }) => [String(id), String(contentId)]))
}

async function imageOf(
  page: EditionDocument,
  payload: Payload,
  user?: TypedUser,
): Promise<PageFacts['image']> {
  const media = page.image?.media
  if (!media) return undefined
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { equals: idOf(media) } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  return docs[0] && imageFrom(docs[0])
}
