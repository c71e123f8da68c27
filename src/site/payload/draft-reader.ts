/**
 * Reads drafts for previews and share links: the draft on the real page, beside what is public.
 * Whoever may not read the draft in the admin may not read it here.
 */
import type { Payload, TypedUser } from 'payload'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/reference'
import type { PageFacts } from '../page-view'
import { factsAround } from './page-facts'
import { publishedReader } from './published-reader'

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
  const draft = docs[0] as unknown as EditionDocument | undefined
  if (!draft) return undefined
  const page = collection === 'relations' ? draft : await pageFor(draft, payload, user)
  return factsAround(page, payload, publishedReader(payload), { draft, user })
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
  const draft = { ...found.version, id: String(found.parent) } as unknown as EditionDocument
  const page = collection === 'relations' ? draft : await pageFor(draft, payload)
  return factsAround(page, payload, publishedReader(payload), { draft })
}

/** A page on which the FAQ stands, in its language; where there is none, one for it alone. */
async function pageFor(
  faq: EditionDocument,
  payload: Payload,
  user?: TypedUser,
): Promise<EditionDocument> {
  // Without an account: what is published.
  const common = { draft: Boolean(user), depth: 0, limit: 1, overrideAccess: false, user } as const
  const { docs: family } = await payload.find({
    collection: 'faqs',
    where: { contentId: { equals: faq.contentId }, sourceLanguage: { exists: false } },
    ...common,
  })
  const source = family[0]?.id ?? faq.id
  const { docs } = await payload.find({
    collection: 'relations',
    where: { language: { equals: faq.language }, 'faqs.faq': { equals: source } },
    ...common,
  })
  const [page] = docs
  if (page) return page as unknown as EditionDocument
  const { language, question } = faq
  const alone = { id: 'preview', contentId: 'preview', language, title: question }
  return { ...alone, faqs: [{ number: 1, faq: String(source) }] }
}
