/**
 * What a person of the house sees in a preview: the draft on the real page, beside what is public.
 * Whoever may not read the draft in the admin may not read it here.
 */
import type { Payload, TypedUser } from 'payload'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/reference'
import type { PageFacts } from '../page-view'
import { factsAround } from './facts'
import { today } from './today'

type Wanted = { collection: EditionCollection; id: string }

/** @returns nothing where there is no such edition, or not for this person */
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
  return factsAround(page, payload, today(payload), { draft, user })
}

/** A page on which the FAQ stands, in its language; where there is none, one for it alone. */
async function pageFor(
  faq: EditionDocument,
  payload: Payload,
  user: TypedUser,
): Promise<EditionDocument> {
  const { docs: family } = await payload.find({
    collection: 'faqs',
    where: { contentId: { equals: faq.contentId }, sourceLanguage: { exists: false } },
    draft: true,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const source = family[0]?.id ?? faq.id
  const { docs } = await payload.find({
    collection: 'relations',
    where: { language: { equals: faq.language }, 'faqs.faq': { equals: source } },
    draft: true,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const [page] = docs
  if (page) return page as unknown as EditionDocument
  const { language, question } = faq
  const alone = { id: 'preview', contentId: 'preview', language, title: question }
  return { ...alone, faqs: [{ number: 1, faq: String(source) }] }
}
