/**
 * Refuses, in words, what the page scope of a person does not allow. Access functions (`access.ts`) can only say
 * no, and that is what forms ask; every write asks here as well, and each step its state machine.
 */
import type {
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import { editionHook } from '../../content/payload/edition-hook'
import { findEditions } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import { refuse } from '../../refusals/payload/refuse'
import { writeIntentOf } from '../../revision/payload/own-request'
import { missingRight } from '../objection'
import { mayPlace, type ScopeRights } from '../page-scope'
import { refusal } from '../refusals'
import type { Person } from '../roles'
import { type Content, pageScopeOf, placedBy, placedOf, scopeRightsOf } from './page-scope'

/** @throws 403 where the page scope of whoever asks takes the right to one of the contents away */
export async function requirePageScope(
  contents: readonly Content[],
  right: keyof ScopeRights,
  req: PayloadRequest,
): Promise<void> {
  const rightsOver = await scopeRightsOf(contents, req)
  for (const { contentId } of contents) {
    const no = missingRight(rightsOver(contentId), right)
    if (no) refuse(no, req)
  }
}

const isKept = (req: PayloadRequest) => Boolean((req.user as Person | null)?.onlyPages)

/** Before access is asked, which could not say why: of a write of one edition by its id, and of a new translation. */
export const sayOutsidePages: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug },
  operation,
  req,
}) => {
  if (!isKept(req) || !isEditionCollection(slug)) return args
  const { id, data } = args as { id?: string | number; data?: { contentId?: unknown } }
  if (operation === 'create' && typeof data?.contentId === 'string') {
    await requirePageScope([{ collection: slug, contentId: data.contentId }], 'works', req)
  }
  if (id !== undefined && (operation === 'update' || operation === 'delete')) {
    await requireOf(slug, String(id), req)
  }
  return args
}

/** Before moves to the trash and back, which ask for no step; and before anything else of other writes. */
export const requireScopeOfWrite = editionHook(async ({ collection, edition, before, req }) => {
  const { contentId } = before ?? edition
  // Of what a step takes, its state machine says more; a new content has no id yet.
  const isAsked = contentId && writeIntentOf(req).kind !== 'step'
  if (isKept(req) && isAsked) await requirePageScope([{ collection, contentId }], 'works', req)
  return edition
})

export const requireScopeToDelete: CollectionBeforeDeleteHook = async ({ id, collection, req }) => {
  if (isKept(req) && isEditionCollection(collection.slug)) {
    await requireOf(collection.slug, String(id), req)
  }
}

async function requireOf(collection: EditionCollection, id: string, req: PayloadRequest) {
  if (writeIntentOf(req).kind === 'step') return
  const where = { id: { equals: id } }
  const editions = await findEditions({ collection, where, draft: false, trash: true }, req)
  const contents = editions.map(({ contentId }) => ({ collection, contentId }))
  await requirePageScope(contents, 'works', req)
}

/** Whoever is kept to some pages places FAQs of theirs there, and those that readers know. */
export async function refuseForeignPlacements(
  {
    collection,
    edition,
    before,
  }: {
    collection: EditionCollection
    edition: EditionDocument
    before: EditionDocument | undefined
  },
  req: PayloadRequest,
): Promise<void> {
  if (!isKept(req) || edition.sourceLanguage) return
  const known = new Set(before ? placedBy(collection, before) : [])
  const added = placedBy(collection, edition).filter((id) => !known.has(id))
  if (added.length === 0) return
  const where = { id: { in: added } }
  const faqs = await findEditions({ collection: 'faqs', where, draft: true }, req)
  const scope = await pageScopeOf(req.user as Person, req)
  const placed = await placedOf(
    faqs.map(({ contentId }) => ({ collection: 'faqs', contentId })),
    req,
  )
  const foreign = faqs.find(({ contentId }) => !mayPlace(scope, placed(contentId)))
  if (!foreign) return
  refuse(refusal('faq-of-other-pages', { facts: { title: titleOf(foreign) ?? '' } }), req)
}
