/** A hook on the way of a save, of a collection whose documents are editions. */
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import type { EditionDocument } from '../edition'
import { type EditionCollection, isEditionCollection } from '../model'

export type EditionWrite<Document extends EditionDocument = EditionDocument> = {
  collection: EditionCollection
  /** As it is to be stored. */
  edition: Document
  /** As it was stored; nothing where it is being made. */
  before: Document | undefined
  operation: 'create' | 'update'
  req: PayloadRequest
}

type Write = Omit<Parameters<CollectionBeforeValidateHook>[0], 'context'>

/** @param rule gets the edition, and gives it as it is to be from here on */
export const editionHook =
  <Document extends EditionDocument = EditionDocument>(
    rule: (write: EditionWrite<Document>) => unknown,
  ) =>
  ({ data, originalDoc, collection: { slug }, operation, req }: Write): unknown => {
    if (!data || !isEditionCollection(slug)) return data
    // Payload gives an empty one on creation.
    const before = originalDoc?.id ? (originalDoc as Document) : undefined
    return rule({ collection: slug, edition: data as Document, before, operation, req })
  }
