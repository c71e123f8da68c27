/** Finds editions for the rules. System reads: a rule has to see what a person may not. */
import type { PayloadRequest, Where } from 'payload'
import type { Language } from '../../i18n/languages'
import type { EditionDocument } from '../edition'
import type { EditionCollection } from '../reference'

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

export async function findEditions(
  { collection, where, draft }: { collection: EditionCollection; where: Where; draft: boolean },
  req: PayloadRequest,
): Promise<EditionDocument[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    draft,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return docs as unknown as EditionDocument[]
}

/** The same in several collections; each edition says in which it is. */
export async function findEditionsAmong<Collection extends EditionCollection>(
  collections: readonly Collection[],
  { where, draft }: { where: Where; draft: boolean },
  req: PayloadRequest,
): Promise<(EditionDocument & { collection: Collection })[]> {
  const found: (EditionDocument & { collection: Collection })[] = []
  for (const collection of collections) {
    const editions = await findEditions({ collection, where, draft }, req)
    found.push(...editions.map((edition) => ({ ...edition, collection })))
  }
  return found
}
