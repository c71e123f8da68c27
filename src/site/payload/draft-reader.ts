/**
 * Reads drafts for previews and share links: the draft on the real page, with its FAQs as they are being
 * written; a share link shows the draft beside what is public.
 * Whoever may not read the draft in the admin may not read it here.
 */
import type { Payload, TypedUser, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, isPageCollection, placingCollections } from '../../content/model'
import { contentIds } from '../../content/payload/content-ids'
import { storedEdition, storedEditions } from '../../content/payload/stored-edition'
import { idOf } from '../../content/reference'
import { overlayOf, type PlannedStep } from '../../releases/overlay'
import type { PageFacts } from '../page-view'
import { type FoundPage, factsAround } from './page-facts'
import { publishedReader } from './page-reader'

type Wanted = { collection: EditionCollection; id: string }

/**
 * The facts of a page with a draft, for the request's person.
 *
 * @returns nothing where there is no such edition, or not for this person
 */
export async function draftFacts(
  { collection, id }: Wanted,
  payload: Payload,
  user: TypedUser,
): Promise<PageFacts | undefined> {
  const common = { draft: true, depth: 0, overrideAccess: false, user } as const
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    limit: 1,
    ...common,
  })
  const draft = docs[0] && storedEdition(docs[0])
  if (!draft) return undefined
  const found = isPageCollection(collection)
    ? { collection, page: draft }
    : await pageFor(draft, payload, user)
  const ahead = overlayOf(await draftsOfFaqs(found.page, payload, user))
  return factsAround(found, payload, publishedReader(payload, ahead), { draft, user })
}

/** The FAQs of a page as they are being written, for a page is read with them. */
async function draftsOfFaqs(
  { faqs, language }: EditionDocument,
  payload: Payload,
  user: TypedUser,
): Promise<PlannedStep[]> {
  const placed = (faqs ?? []).map(({ faq }) => idOf(faq))
  const contents = Object.values(await contentIds(payload, ['faqs'], placed))
  if (contents.length === 0) return []
  const inReach: Where = {
    or: [{ language: { equals: language } }, { sourceLanguage: { exists: false } }],
  }
  const { docs } = await payload.find({
    collection: 'faqs',
    where: { and: [{ contentId: { in: contents } }, inReach] },
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  const drafts = storedEditions(docs).filter(({ _status }) => _status !== 'published')
  const at = new Date().toISOString()
  const publish = { updateType: 'minor' } as const
  return drafts.map((edition) => ({ collection: 'faqs', edition, action: { publish }, at }))
}

/**
 * The facts of a page with a shared revision. A system read of exactly the version that was shared;
 * everything beside it is what the public sees.
 *
 * @returns nothing where the version is not there any more
 */
export async function sharedFacts(
  { collection, version }: { collection: EditionCollection; version: string },
  payload: Payload,
): Promise<PageFacts | undefined> {
  const { docs } = await payload.findVersions({
    collection,
    where: { id: { equals: version } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  const [found] = docs
  if (!found) return undefined
  const draft = storedEdition({ ...found.version, id: String(found.parent) })
  // Not to be seen while it is in the trash.
  const { totalDocs } = await payload.count({ collection, where: { id: { equals: draft.id } } })
  if (totalDocs === 0) return undefined
  const shown = isPageCollection(collection)
    ? { collection, page: draft }
    : await pageFor(draft, payload)
  return factsAround(shown, payload, publishedReader(payload), { draft })
}

/** A page on which the FAQ stands, in its language; where there is none, one for it alone. */
async function pageFor(
  faq: EditionDocument,
  payload: Payload,
  user?: TypedUser,
): Promise<FoundPage> {
  // Without an account: what is published.
  const common = { draft: Boolean(user), depth: 0, limit: 1, overrideAccess: false, user } as const
  const { docs: family } = await payload.find({
    collection: 'faqs',
    where: { contentId: { equals: faq.contentId }, sourceLanguage: { exists: false } },
    ...common,
  })
  const source = family[0]?.id ?? faq.id
  for (const collection of placingCollections) {
    const { docs } = await payload.find({
      collection,
      where: { language: { equals: faq.language }, 'faqs.faq': { equals: source } },
      ...common,
    })
    if (docs[0]) return { collection, page: storedEdition(docs[0]) }
  }
  const { language, question } = faq
  const alone = { id: 'preview', contentId: 'preview', language, title: question }
  const page = { ...alone, faqs: [{ number: 1, faq: String(source) }] }
  return { collection: placingCollections[0] ?? 'relations', page }
}
