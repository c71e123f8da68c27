/**
 * Asks once more about a minor update that looks like a major one (409 `minor-looks-major`). A person is asked,
 * wherever the client says that nobody has confirmed it yet; a program that says “minor” has decided already.
 */
import type { PayloadRequest } from 'payload'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { refuse } from '../../refusals/payload/refuse'
import { publishes, type Step } from '../../revision/steps'
import { changesThatTell, type TellingChange, tellingChanges } from '../minor-update'
import { refusal } from '../refusals'
import type { ReviewedDocument } from './reviewed-document'

type Updated = { collection: EditionCollection; edition: ReviewedDocument }

/** @throws APIError where the step calls minor what does not look like it */
export async function confirmMinor(step: Step, updated: Updated, req: PayloadRequest) {
  const found = await doubtsAbout(step, updated, req)
  if (found.length > 0) {
    refuse(refusal('minor-looks-major', { field: 'confirmMinor', facts: factsOf(found) }), req)
  }
}

/** What speaks against the step's minor update; nothing for any other step. */
export async function doubtsAbout(
  step: Step,
  { collection, edition }: Updated,
  req: PayloadRequest,
): Promise<TellingChange[]> {
  const publication = step.event === 'schedule' ? step.publish : publishes(step) ? step : undefined
  if (publication?.updateType !== 'minor') return []
  // A system read of what anybody can read: the words that are public now.
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: edition.id }, _status: { equals: 'published' } },
    draft: false,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  const before = docs[0] as EditionDocument | undefined
  return before ? changesThatTell({ collection, before, after: edition }, edition.language) : []
}

/** As the message names them. */
export function factsOf(found: readonly TellingChange[]): Record<TellingChange, 'yes' | 'no'> {
  return Object.fromEntries(
    tellingChanges.map((each) => [each, found.includes(each) ? 'yes' : 'no']),
  ) as Record<TellingChange, 'yes' | 'no'>
}
