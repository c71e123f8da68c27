/**
 * What a page needs beside itself: the FAQs and pages that it shows or leads to. Who reads decides
 * what there is: the public today (`today.ts`), or at a moment of the past (`past.ts`).
 */

import type { Payload, TypedUser, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, idOf } from '../../content/reference'
import { pointersOf } from '../../content/references'
import { languages } from '../../i18n/languages'
import { publications } from '../../revision/steps'
import { imageFrom } from '../image'
import type { PageFacts } from '../page-view'

/** What somebody can read. */
export type Reader = {
  find: (collection: EditionCollection, where: Where) => Promise<EditionDocument[]>
  /** Notices on what was withdrawn and can still be read, by the edition's id. */
  withdrawals: (editions: EditionDocument[]) => Promise<PageFacts['withdrawals']>
  notes: (editions: EditionDocument[]) => Promise<PageFacts['notes']>
  /** Translations that do not have what their source published since. */
  behind: (pages: EditionDocument[], faqs: EditionDocument[]) => Promise<PageFacts['behind']>
}

/** A draft in place of its edition, in a preview; `user` is the person of the house who looks. */
export type Preview = { draft: EditionDocument; user?: TypedUser }

/** Everything that this page needs beside itself: what is published, and in a preview the draft. */
export async function factsAround(
  page: EditionDocument,
  payload: Payload,
  reader: Reader,
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
      ? reader.find(collection, { and: [{ contentId: { in: wanted } }, inReach] })
      : []
  }

  const placed = withDraft(await read('faqs', [page]))
  // Answers refer to FAQs and pages of their own, so their pointers are followed once more.
  const faqs = withDraft(await read('faqs', [page, ...placed]))
  const relations = await read('relations', [page, ...faqs])
  const referredTo = [...new Set([page, ...faqs].flatMap(pointersOf).map(({ id }) => id))]
  const homes = await reader.find('relations', {
    and: [{ 'faqs.faq': { in: referredTo } }, inReach],
  })
  return {
    language,
    page,
    image: await imageOf(page, payload, preview?.user),
    editions: inOrder(await reader.find('relations', { contentId: { equals: page.contentId } })),
    relations,
    faqs,
    homes: homes.filter(({ id }) => id !== page.id),
    withdrawals: await reader.withdrawals([page, ...faqs]),
    notes: await reader.notes([page, ...faqs]),
    behind: preview
      ? {}
      : await reader.behind(
          [page],
          placed.filter((faq) => faq.language === language),
        ),
    keptSince: preview ? undefined : await keptSince(page, payload),
    contentOf,
  }
}

/** In the order of the site's list of languages. */
export function inOrder(editions: EditionDocument[]): EditionDocument[] {
  const place = ({ language }: EditionDocument) => languages.indexOf(language)
  return editions.sort((one, other) => place(one) - place(other))
}

/**
 * When an edition was first published here; an import can carry an older date. A system read of
 * nothing but that moment: the trail is not for readers.
 */
export async function keptSince(
  { id }: Pick<EditionDocument, 'id'>,
  payload: Payload,
): Promise<string | undefined> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { edition: { equals: id }, event: { in: publications } },
    sort: 'number',
    select: { at: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]?.at
}

/**
 * Which content each document belongs to. A system read of nothing but that: a reference is kept
 * to the source edition, which may be unpublished while a translation is public.
 */
export async function contentIds(
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
