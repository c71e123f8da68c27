/** How a revision is kept in the document: the fields of `collections/fields/workflow.ts`. */
import type { CollectionAfterChangeHook } from 'payload'
import { digestOf } from '../../content/digest'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import type { Revision } from '../../revision/revision'
import type { LastStep, StoredWorkflow } from '../../revision/steps'

export type ReviewedDocument = EditionDocument & { workflow?: StoredWorkflow | null }

/** A step that was just taken, with the edition as it was before and as it is after. */
export type TakenStep = {
  collection: EditionCollection
  edition: ReviewedDocument
  before: ReviewedDocument | undefined
  last: LastStep
}

/** The step that a write took, for hooks after it; nothing where it took none. */
export function takenStep({
  data,
  doc,
  previousDoc,
  collection,
  operation,
}: Pick<
  Parameters<CollectionAfterChangeHook>[0],
  'data' | 'doc' | 'previousDoc' | 'collection' | 'operation'
>): TakenStep | undefined {
  if (!isEditionCollection(collection.slug)) return undefined
  // `doc` is what the caller may see and asked for; `data` is what was written.
  const edition = { ...data, id: doc.id } as ReviewedDocument
  const before = operation === 'create' ? undefined : (previousDoc as ReviewedDocument | undefined)
  const last = edition.workflow?.last
  return last ? { collection: collection.slug, edition, before, last } : undefined
}

/** The revision that a document or a version of it is in. */
export function revisionOf(collection: EditionCollection, edition: ReviewedDocument): Revision {
  const { workflow, _status, publishedDigest } = edition
  return {
    state: workflow?.state ?? (_status === 'published' ? 'published' : 'draft'),
    digest: digestOf(collection, edition),
    publicDigest: publishedDigest ?? null,
    authors: workflow?.authors ?? [],
    approval: workflow?.approval ?? null,
    schedule: workflow?.schedule ?? null,
    emergency: workflow?.emergency ?? null,
  }
}

/** The fields to write for a revision. */
export function toFields(
  revision: Revision,
  last: LastStep,
): { workflow: StoredWorkflow; publishedDigest: string | null } {
  const { state, authors, approval, schedule, emergency, publicDigest } = revision
  return {
    workflow: {
      state,
      authors,
      approval,
      schedule,
      scheduledFor: schedule?.due ?? null,
      scheduledBy: schedule?.by ?? null,
      emergency,
      emergencyOpen: Boolean(emergency),
      last,
      // What the system does has a name in each language: shown, not kept.
      lastBy: last.by.startsWith('system:') ? last.by : last.name,
    },
    publishedDigest: publicDigest,
  }
}
