/**
 * What a page needs beside itself: the FAQs and pages that it shows or leads to. Who reads decides
 * what there is: the public today (`published-reader.ts`), or at a moment of the past
 * (`archive-reader.ts`).
 */

import type { Payload, TypedUser, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import {
  type EditionCollection,
  pageCollections,
  placingCollections,
  selectHeadings,
} from '../../content/model'
import { contentIds } from '../../content/payload/content-ids'
import { idOf } from '../../content/reference'
import { pointersOf } from '../../content/references'
import { contentKey, languagesKey, mediaKey, placesKey, sourceKey } from '../../delivery/cache-keys'
import { dependsOn } from '../../delivery/server/dependencies'
import { type Language, languages } from '../../i18n/languages'
import type { Overlay } from '../../releases/overlay'
import { publications } from '../../revision/steps'
import { imageFrom } from '../image'
import type { PageFacts } from '../page-view'
import { newestMoments } from './moments'

/** What somebody can read. */
export type Reader = {
  /** The moment of the past that is read, ISO 8601: that never changes, but for what may be shown of it. */
  at?: string
  /** What is different in a preview of what will be. */
  ahead?: Overlay
  /** The person of the house who looks: what they may see, of images too. */
  user?: TypedUser
  find: (
    collection: EditionCollection,
    where: Where,
    options?: { select?: Record<string, true> },
  ) => Promise<EditionDocument[]>
  /** Notices on what was withdrawn and can still be read, by the edition's id. */
  withdrawals: (editions: EditionDocument[]) => Promise<PageFacts['withdrawals']>
  notes: (editions: EditionDocument[]) => Promise<PageFacts['notes']>
  /** Translations that do not have what their source published since. */
  behind: (page: FoundPage, faqs: EditionDocument[]) => Promise<PageFacts['behind']>
}

/** A page, and in which collection it is. */
export type FoundPage = { collection: EditionCollection; page: EditionDocument }

/** What a reader can read of some collections. */
export async function findAmong(
  collections: readonly EditionCollection[],
  reader: Pick<Reader, 'find'>,
  where: Where,
  options?: Parameters<Reader['find']>[2],
): Promise<EditionDocument[]> {
  const found = await Promise.all(collections.map((each) => reader.find(each, where, options)))
  return found.flat()
}

/** A draft in place of its edition, in a preview; `user` is the person of the house who looks. */
export type Preview = { draft: EditionDocument; user?: TypedUser }

/** Everything that this page needs beside itself: what is published, and in a preview the draft. */
export async function factsAround(
  { collection, page }: FoundPage,
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
  // What a person of the house sees is kept for nobody, and no publication changes the past.
  const depends = preview || reader.at ? () => {} : dependsOn
  depends([...shownKeys(page.contentId, language), languagesKey(page.contentId)])
  const known = new Set<string>()
  const read = async (collection: EditionCollection, from: EditionDocument[]) => {
    const ids = from
      .flatMap((edition) => pointersOf(edition))
      .filter(({ relationTo, id }) => relationTo === collection && !(id in contentOf))
      .map(({ id }) => id)
    Object.assign(contentOf, await contentIds(payload, [collection], [...new Set(ids)]))
    const wanted = [...new Set(ids.flatMap((id) => contentOf[id] ?? []))].filter(
      (contentId) => !known.has(contentId),
    )
    for (const contentId of wanted) known.add(contentId)
    depends(wanted.flatMap((contentId) => shownKeys(contentId, language)))
    return wanted.length > 0
      ? reader.find(collection, { and: [{ contentId: { in: wanted } }, inReach] })
      : []
  }

  const placed = withDraft(await read('faqs', [page]))
  // Answers refer to FAQs and pages of their own, so their pointers are followed once more.
  const faqs = withDraft([...placed, ...(await read('faqs', placed))])
  const pages = await Promise.all(pageCollections.map((each) => read(each, [page, ...faqs])))
  const here = new Set((page.faqs ?? []).map(({ faq }) => idOf(faq)))
  const elsewhere = [
    ...new Set(
      [page, ...faqs]
        .flatMap(pointersOf)
        .filter(({ relationTo, id }) => relationTo === 'faqs' && !here.has(id))
        .map(({ id }) => id),
    ),
  ]
  const homes =
    elsewhere.length === 0
      ? []
      : await findAmong(
          placingCollections,
          reader,
          { and: [{ 'faqs.faq': { in: elsewhere } }, inReach] },
          { select: asHome },
        )
  depends(elsewhere.map(placesKey))
  depends(homes.flatMap(({ contentId }) => shownKeys(contentId, language)))
  if (page.image?.media && !preview && !reader.ahead) dependsOn([mediaKey(idOf(page.image.media))])
  return {
    language,
    collection,
    page,
    image: await imageOf(page, payload, preview?.user ?? reader.user),
    editions: inOrder(await reader.find(collection, { contentId: { equals: page.contentId } })),
    pages: pages.flat(),
    faqs,
    homes: homes.filter(({ id }) => id !== page.id),
    withdrawals: await reader.withdrawals([page, ...faqs]),
    notes: await reader.notes([page, ...faqs]),
    behind: preview
      ? {}
      : await reader.behind(
          { collection, page },
          placed.filter((faq) => faq.language === language),
        ),
    // What will be has no past yet under these words.
    keptSince: preview || reader.ahead ? undefined : await keptSince(page, payload),
    moments:
      preview || reader.ahead
        ? []
        : await newestMoments({ page, faqs, contentOf }, reader.at, payload),
    contentOf,
  }
}

/** What is told of a page on which a FAQ stands: its name, its address, and the FAQ's number there. */
const asHome: Record<string, true> = {
  ...{ contentId: true, language: true, sourceLanguage: true, slug: true, faqs: true },
  ...selectHeadings,
}

/** A content as readers of a language see it: in that language, or by its source edition. */
function shownKeys(contentId: string, language: Language): string[] {
  return [contentKey(contentId, language), sourceKey(contentId)]
}

/** In the order of the site's list of languages. */
export function inOrder(editions: EditionDocument[]): EditionDocument[] {
  const place = ({ language }: EditionDocument) => languages.indexOf(language)
  return editions.sort((one, other) => place(one) - place(other))
}

/**
 * When an edition was first published here; an import can carry an older date. A system read of
 * nothing but that moment: the audit log is not for readers.
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
