/** Hooks of a reviewed collection that keep what lapsed, or settle it. */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import type { EditionCollection } from '../../content/model'
import { writeIntentOf } from '../../revision/payload/own-request'
import { blank } from '../../revision/revision'
import { scheduleOutcome } from '../lapse'
import { forgetLapse, keepLapse } from './lapsed-schedules'
import { revisionOf, takenStep } from './reviewed-document'

/** An edit, or the system, took an edition off the schedule; or the plan is settled. */
export const followSchedule: CollectionAfterChangeHook = async (change) => {
  const { doc, operation, req } = change
  const taken = operation === 'create' ? undefined : takenStep(change)
  if (!taken?.before) return doc
  const { collection: of, edition, before, last } = taken
  const intent = writeIntentOf(req)
  const outcome = scheduleOutcome(
    { before: before ? revisionOf(of, before) : blank, after: revisionOf(of, edition), last },
    intent.kind === 'step' ? intent.why : undefined,
  )
  if (outcome === 'settled') await forgetLapse({ of, target: String(doc.id) }, req)
  else if (outcome) {
    const { due, by, name, unpublish } = outcome.lapsed
    await keepLapse(
      {
        ...{ of, target: String(doc.id), language: edition.language, due, by, name },
        kind: unpublish ? 'unpublish' : 'publish',
        why: outcome.why,
      },
      req,
    )
  }
  return doc
}

export const forgetDeleted: CollectionAfterDeleteHook = async ({
  doc,
  collection: { slug },
  req,
}) => {
  await forgetLapse({ of: slug as EditionCollection, target: String(doc.id) }, req)
  return doc
}
