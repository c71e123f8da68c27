/** Finds a phrase, or a FAQ by its number, in every field of drafts and of what readers see. */
import type { PayloadRequest, Where } from 'payload'
import { type FieldText, textsOf } from '../../content/edition-text'
import { type Passage, passageOf } from '../../content/folding'
import { type EditionCollection, editionCollections } from '../../content/model'
import { titleOf } from '../../content/title'
import type { Language } from '../../i18n/languages'
import type { State } from '../../revision/revision'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'

/** Of each collection; more is asked for by more words. */
export const mostFound = 50

export type Found = {
  collection: EditionCollection
  id: string
  title: string
  language: Language
  state: State
  /** Only in what readers see: the draft says it no more. */
  onlyPublic: boolean
  passages: (Passage & Pick<FieldText, 'path'>)[]
}

export async function findPhrase(
  { phrase, language }: { phrase: string; language?: Language },
  req: PayloadRequest,
): Promise<Found[]> {
  const where: Where = {
    and: [
      { searchText: { contains: phrase } },
      ...(language ? [{ language: { equals: language } }] : []),
    ],
  }
  const found: Found[] = []
  for (const collection of editionCollections) {
    const drafts = await ask(collection, where, true, req)
    const known = new Set(drafts.map(({ id }) => id))
    const published: Where = { and: [where, { _status: { equals: 'published' } }] }
    const others = (await ask(collection, published, false, req)).filter(({ id }) => !known.has(id))
    for (const edition of [...drafts, ...others]) {
      found.push({
        collection,
        id: edition.id,
        title: titleOf(edition) ?? '',
        language: edition.language,
        state: edition.workflow?.state ?? 'draft',
        onlyPublic: !known.has(edition.id),
        passages: textsOf(collection, edition).flatMap(({ path, text }) => {
          const passage = passageOf(text, phrase)
          return passage ? [{ ...passage, path }] : []
        }),
      })
    }
  }
  return found
}

async function ask(
  collection: EditionCollection,
  where: Where,
  draft: boolean,
  req: PayloadRequest,
): Promise<ReviewedDocument[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    draft,
    sort: '-updatedAt',
    depth: 0,
    limit: mostFound,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs as unknown as ReviewedDocument[]
}
