/** Keeps what lapsed (`../lapse.ts`), in the transaction in which it did. System writes and reads. */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
  Where,
} from 'payload'
import type { EditionCollection } from '../../content/model'
import type { Language } from '../../i18n/languages'
import { writeIntentOf } from '../../revision/payload/own-request'
import { blank } from '../../revision/revision'
import { scheduleOutcome, type Why } from '../lapse'
import { revisionOf, takenStep } from './reviewed-document'

const collection = 'lapsed-schedules'

export type LapsedSchedule = {
  of: EditionCollection | 'releases'
  /** The id of the edition or release. */
  target: string
  language?: Language | null
  kind: 'publish' | 'unpublish' | 'release'
  due: string
  /** Who had scheduled it. */
  by: string
  name: string
  why: Why
  /** Which member of a release it is about. */
  words?: string | null
  /** When it lapsed. */
  at: string
}

/** Hook: an edit, or the system, took an edition off the schedule; or the plan is settled. */
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

/** The newest of an edition or release stands for it. */
export async function keepLapse(
  lapse: Omit<LapsedSchedule, 'at'>,
  req: PayloadRequest,
): Promise<void> {
  await forgetLapse(lapse, req)
  await req.payload.create({
    collection,
    data: { ...lapse, at: new Date().toISOString() },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

export async function forgetLapse(
  { of, target }: Pick<LapsedSchedule, 'of' | 'target'>,
  req: PayloadRequest,
): Promise<void> {
  const where: Where = { and: [{ target: { equals: target } }, { of: { equals: of } }] }
  await req.payload.delete({ collection, where, depth: 0, overrideAccess: true, req })
}
