/** Finds a phrase, or a FAQ by its number, in every field of drafts and of what readers see. */
import type { PayloadRequest, Where } from 'payload'
import { type FieldText, textsOf } from '../../content/edition-text'
import { type Passage, passageOf } from '../../content/folding'
import { type EditionCollection, editionCollections } from '../../content/model'
import { findInBothStates } from '../../content/payload/find-edition'
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
    const question = { collection, where, sort: '-updatedAt', limit: mostFound }
    const { drafts, published } = await findInBothStates(question, req)
    const known = new Set(drafts.map(({ id }) => id))
    const others = published.filter(({ id }) => !known.has(id))
    for (const edition of [...drafts, ...others] as ReviewedDocument[]) {
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
