/** Finds editions: for the rules, which have to see what a person may not, and as a person sees them. */

import type { PayloadRequest, Where } from 'payload'
import type { Language } from '../../i18n/languages'
import type { EditionDocument } from '../edition'
import type { EditionCollection } from '../model'
import { storedEditions } from './stored-edition'

type Wanted = { collection: EditionCollection; contentId: string; language: Language }

/** The latest revision of an edition, published or not. */
export async function findLatest(
  { collection, contentId, language }: Wanted,
  req: PayloadRequest,
): Promise<EditionDocument | undefined> {
  const where = { contentId: { equals: contentId }, language: { equals: language } }
  return (await findEditions({ collection, where, draft: true }, req))[0]
}

/**
 * The source edition of a content: what is published, and before the first publication the draft.
 */
export async function findSource(
  wanted: Wanted,
  req: PayloadRequest,
): Promise<EditionDocument | undefined> {
  const { collection, contentId, language } = wanted
  const where = {
    contentId: { equals: contentId },
    language: { equals: language },
    _status: { equals: 'published' },
  }
  const [published] = await findEditions({ collection, where, draft: false }, req)
  return published ?? (await findLatest(wanted, req))
}

type Question = {
  where: Where
  /** Whether the latest revisions are asked, or what is public. */
  draft: boolean
  /** Whether what is in the trash counts. */
  trash?: boolean
}

export async function findEditions(
  { collection, where, draft, trash = false }: Question & { collection: EditionCollection },
  req: PayloadRequest,
): Promise<EditionDocument[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    draft,
    trash,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return storedEditions(docs)
}

/** The same in several collections; each edition says in which it is. */
export async function findEditionsAmong<Collection extends EditionCollection>(
  collections: readonly Collection[],
  question: Question,
  req: PayloadRequest,
): Promise<(EditionDocument & { collection: Collection })[]> {
  const found: (EditionDocument & { collection: Collection })[] = []
  for (const collection of collections) {
    const editions = await findEditions({ ...question, collection }, req)
    found.push(...editions.map((edition) => ({ ...edition, collection })))
  }
  return found
}

/** What is asked of editions; `limit` and `select` are those of Payload. */
export type VisibleQuestion = {
  collection: EditionCollection
  where: Where
  select?: Record<string, unknown>
  sort?: string
  limit?: number
}

/** Editions that the person who asks may read: in their latest revision, or as readers see them. */
export async function findVisible(
  { select, limit = 0, ...question }: VisibleQuestion & { draft: boolean },
  req: PayloadRequest,
): Promise<EditionDocument[]> {
  const { docs } = await req.payload.find({
    ...question,
    ...(select && { select }),
    limit,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return storedEditions(docs)
}

/** Both: what stands in the workplace, and what is published, where the two may differ. */
export async function findInBothStates(
  question: VisibleQuestion,
  req: PayloadRequest,
): Promise<{ drafts: EditionDocument[]; published: EditionDocument[] }> {
  const where: Where = { and: [question.where, { _status: { equals: 'published' } }] }
  return {
    drafts: await findVisible({ ...question, draft: true }, req),
    published: await findVisible({ ...question, where, draft: false }, req),
  }
}
