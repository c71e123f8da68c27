/** Documents of Payload as the editions that the rules know. */
import type { EditionDocument } from '../edition'

/**
 * Takes a document of a reviewed collection, or one of its versions, for an edition. The one place where this is
 * asserted: Payload’s generated types are a union per collection, while rules walk the fields of the content
 * model; that both name the same fields is checked at start (`check-content-model.ts`).
 *
 * @param doc read without a `select` that leaves out what the caller uses
 */
export function storedEdition<Edition extends EditionDocument = EditionDocument>(
  doc: object,
): Edition {
  return doc as Edition
}

/** The same for a list, as `find` returns it. */
export function storedEditions<Edition extends EditionDocument = EditionDocument>(
  docs: readonly object[],
): Edition[] {
  return docs.map((doc) => storedEdition<Edition>(doc))
}
