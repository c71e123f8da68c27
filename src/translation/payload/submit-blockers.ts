/**
 * Reads what blocks the submission of an edition: asked by the workflow, with the document at hand.
 */
import type { PayloadRequest } from 'payload'
import { checksFor } from '../../checks/findings'
import { emptyFields } from '../../content/completeness'
import type { EditionCollection } from '../../content/model'
import { refusal } from '../../content/refusals'
import { glossaryOf } from '../../glossary/payload/glossary-terms'
import { takingTurns } from '../../platform/yield-to-event-loop'
import type { Refusal } from '../../refusals/refusal'
import type { TranslatedDocument } from '../../segments/translated-document'
import { submitBlockers } from '../submit-blockers'
import { recordsOfToday } from './current-records'

/**
 * The blockers of an edition. What is open is what the Translate tab shows: with all that the
 * source published, also where the job that writes it down has not run yet.
 *
 * @param edition with its records, as rules see it; of a source edition, its obligatory fields say something
 */
export async function submitBlockersOf(
  collection: EditionCollection,
  edition: TranslatedDocument,
  req: PayloadRequest,
): Promise<Refusal[]> {
  const { language, sourceLanguage, translation } = edition
  if (!sourceLanguage) {
    return emptyFields(collection, edition).map((field) =>
      refusal('field-empty', { field, facts: { contentField: field } }),
    )
  }
  const today = translation && (await recordsOfToday(collection, edition, req))
  const records = today?.records ?? translation?.records ?? []
  const terms = await glossaryOf(req)
  const atHand = { from: sourceLanguage, to: language, records, terms }
  const checks = checksFor(records, atHand)
  await checks.askAll(takingTurns())
  return submitBlockers(atHand, checks)
}
