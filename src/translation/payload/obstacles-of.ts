/** What keeps an edition from being submitted: asked by the workflow, with the document at hand. */
import type { PayloadRequest } from 'payload'
import type { Refusal } from '../../content/refusal'
import { obstacles } from '../obstacles'
import { glossaryOf } from './glossary'
import type { TranslatedDocument } from './stored'

/** @param edition with its records, as rules see it; a source edition has no obstacles */
export async function obstaclesOf(
  edition: TranslatedDocument,
  req: PayloadRequest,
): Promise<Refusal[]> {
  const { language, sourceLanguage, translation } = edition
  if (!sourceLanguage) return []
  const records = translation?.records ?? []
  const terms = await glossaryOf(req)
  return obstacles({ from: sourceLanguage, to: language, records, terms })
}
