/**
 * The second line of defence behind the guard: what was stored is what was approved. The guard decides
 * before Payload stores; whatever changed the words after it (a field’s own hook, a fault of the host)
 * would go public unseen. Here they are read back, inside the transaction.
 */
import type { CollectionAfterChangeHook } from 'payload'
import { digestOf } from '../../content/digest'
import { isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import type { Revision, State } from '../../revision/revision'
import { revisionOf, takenStep } from './reviewed-document'

/** Whose words each state promises; nothing where anybody may still write. */
const promised: Record<State, (revision: Revision) => string | null | undefined> = {
  draft: () => undefined,
  'in-review': () => undefined,
  'changes-requested': () => undefined,
  approved: ({ approval }) => approval?.digest ?? null,
  scheduled: ({ approval }) => approval?.digest ?? null,
  published: ({ publicDigest }) => publicDigest,
  unpublished: () => undefined,
}

/** @throws so that the transaction rolls back: no mistake of the person who asked */
export const verifyStoredContent: CollectionAfterChangeHook = async (change) => {
  const { doc, collection, req } = change
  const taken = takenStep(change)
  if (!taken || !isEditionCollection(collection.slug)) return doc
  const revision = revisionOf(collection.slug, taken.edition)
  const digest = promised[revision.state](revision)
  if (digest === undefined) return doc
  const where = { id: { equals: doc.id } }
  const [stored] = await findEditions({ collection: collection.slug, where, draft: true }, req)
  if (!stored || digestOf(collection.slug, stored) !== digest) {
    throw new Error(
      `${collection.slug} ${doc.id} is ${revision.state}, but what was stored is not what was approved.`,
    )
  }
  return doc
}
