/** Writes a step of the workflow, by a person, the scheduler or a release: Payload's hooks do the rest. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { ownRequest } from '../../revision/payload/own-request'
import { isPublication, type Step } from '../../revision/steps'
import type { ReleaseMark } from '../../revision/write-intent'
import type { Why } from '../lapse'
import type { ReviewedDocument } from './reviewed-document'

/**
 * Takes a step that was read and checked, as the request's person or system.
 *
 * @param revision that the person looked at; nothing, where the step approves no words: whatever is the latest
 * @param release that takes it: the step belongs to the transaction of `req` then
 */
export async function applyStep(
  {
    collection,
    edition,
    step,
    comment,
    revision,
    release,
    why,
  }: {
    collection: EditionCollection
    edition: ReviewedDocument
    step: Step
    comment?: string
    revision?: number
    release?: ReleaseMark
    why?: Why
  },
  req: PayloadRequest,
): Promise<ReviewedDocument> {
  const { id } = edition
  const { payload, user } = req
  const purpose = { kind: 'step', collection, id, step, comment, release, why } as const
  const own = await ownRequest(req, purpose, { within: release !== undefined })
  const { draft, status } = payloadStatusFor(step, edition)
  return (await payload.update({
    collection,
    id,
    data: { _status: status, ...(revision !== undefined && { revision }) },
    draft,
    depth: 0,
    overrideAccess: !user && Boolean(own.context.system),
    user: user ?? undefined,
    req: own,
  })) as ReviewedDocument
}

/** What Payload is told to do: the words stay, so only three of its ways are needed. */
function payloadStatusFor(
  step: Step,
  { workflow }: ReviewedDocument,
): { draft: boolean; status: 'draft' | 'published' } {
  if (isPublication(step.event)) return { draft: false, status: 'published' }
  if (step.event === 'unpublish' && step.unpublish.kind !== 'withdrawn') {
    return { draft: false, status: 'draft' }
  }
  // Where the public words are the latest, they carry the approval themselves.
  const settled = step.event === 'approve-afterwards' && workflow?.state === 'published'
  return settled ? { draft: false, status: 'published' } : { draft: true, status: 'draft' }
}
