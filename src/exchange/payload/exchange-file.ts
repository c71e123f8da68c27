/** A translation as it stands today, as a file for a translator's own tool. */

import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { slugFrom } from '../../content/slug'
import { titleOf } from '../../content/title'
import type { TranslatedDocument } from '../../segments/translated-document'
import type { Followed } from '../../translation/payload/current-records'
import { labelsOf, numbersOf } from '../../translation/payload/faq-numbers'
import type { ExchangeFile } from '../exchange-file'
import { exportUnits } from '../export-units'
import type { ExchangeFormat } from '../format-names'
import { exchangeFormats } from '../formats'
import { saidOfSegments } from './said-of-segments'

type Work = { collection: EditionCollection; translation: TranslatedDocument; followed: Followed }

/** Which translation a file is about. */
export function identityOf({
  collection,
  translation,
  followed,
}: Work): Omit<ExchangeFile, 'units' | 'sourceRevision'> {
  const { id, contentId, language, sourceLanguage, revision } = translation
  return {
    collection,
    edition: id,
    contentId,
    title: titleOf(followed.source) ?? titleOf(translation) ?? '',
    sourceLanguage: sourceLanguage ?? followed.source.language,
    targetLanguage: language,
    revision: revision ?? 0,
  }
}

/** @returns its name, such as `why-does-it-matter.fr.xlf`, and what is in it */
export async function writtenAs(
  format: ExchangeFormat,
  work: Work,
  req: PayloadRequest,
): Promise<{ name: string; text: string }> {
  const { collection, translation, followed } = work
  const { source, sourceRevision, records } = followed
  const label = labelsOf(await numbersOf(collection, followed.sourceNow, req))
  const said = await saidOfSegments(collection, translation.contentId, req)
  const units = exportUnits(collection, { source, records, label, said })
  const { write, extension } = exchangeFormats[format]
  const address = source.slug || slugFrom(titleOf(source) ?? '') || translation.id
  return {
    name: `${address}.${translation.language}.${extension}`,
    text: write({ ...identityOf(work), sourceRevision, units }),
  }
}
