/** What keeps an edition from being submitted: asked by the workflow, with the document at hand. */
import type { Refusal } from '../../content/refusal'
import { obstacles } from '../obstacles'
import type { TranslatedDocument } from './stored'

/** @param edition with its records, as rules see it; a source edition has no obstacles */
export function obstaclesOf(edition: TranslatedDocument): Refusal[] {
  const { language, sourceLanguage, translation } = edition
  if (!sourceLanguage) return []
  return obstacles({ from: sourceLanguage, to: language, records: translation?.records ?? [] })
}
