/** What keeps an edition from being submitted: asked by the workflow, with the document at hand. */
import { isTranslation } from '../../content/edition'
import type { Refusal } from '../../content/refusal'
import { obstacles } from '../obstacles'
import type { TranslatedDocument } from './stored'

/** @param edition with its records, as rules see it; a source edition has no obstacles */
export function obstaclesOf(edition: TranslatedDocument): Refusal[] {
  return isTranslation(edition) ? obstacles(edition.translation?.records ?? []) : []
}
