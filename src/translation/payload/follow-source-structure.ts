/**
 * Structure follows the source (design, section 2). A new translation takes a copy of it; after
 * that only "update from source" brings a newer one. Whoever tries to change it elsewhere is
 * told where it is changed, instead of losing the change silently.
 */

import type { PayloadRequest } from 'payload'
import { type EditionDocument, isTranslation } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { editionHook } from '../../content/payload/edition-hook'
import { findSource } from '../../content/payload/find-edition'
import { refusal } from '../../content/refusals'
import { carryStructure, hasSameStructure } from '../../content/structure'
import { refuse } from '../../refusals/payload/refuse'
import { writeIntentOf } from '../../revision/payload/own-request'

export const followSourceStructure = editionHook(
  async ({ collection, edition, before, operation, req }) => {
    if (!isTranslation(edition)) return edition
    const intent = writeIntentOf(req)
    const { kind } = intent
    if (!before || operation === 'create' || kind === 'segments') {
      return { ...edition, ...(await structureFromSource(collection, edition, req)) }
    }
    if (hasSameStructure(collection, edition, before)) return edition
    // Its source comes back with it, and so does the structure that both had.
    if (intent.kind === 'restore' && intent.undoes?.records) return edition
    // An older version has the words of then; the structure stays the one of now.
    if (kind === 'restore') return { ...edition, ...carryStructure(collection, before, edition) }
    const facts = { language: edition.sourceLanguage ?? '' }
    refuse(refusal('structure-follows-source', { facts }), req, collection)
  },
)

async function structureFromSource(
  collection: EditionCollection,
  translation: EditionDocument,
  req: PayloadRequest,
): Promise<Partial<EditionDocument>> {
  const { contentId, sourceLanguage } = translation
  if (!sourceLanguage) return {}
  const source = await findSource({ collection, contentId, language: sourceLanguage }, req)
  return source ? carryStructure(collection, source, translation) : {}
}
