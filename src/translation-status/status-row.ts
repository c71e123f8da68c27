/** The read model of the translation status: one row per content, with a cell per language. */

import type { EditionCollection } from '../content/model'
import { type Language, languages } from '../i18n/languages'
import { type Cell, missingCell, type StandingEdition, sourceCell, translationCell } from './status'

export type StatusRow = {
  kind: EditionCollection
  contentId: string
  title: string
  source: string
  sourceLanguage: Language
  /** The workflow's. */
  sourceState: string
} & Record<Language, Cell>

export type RowEdition = StandingEdition & {
  contentId: string
  language: Language
  sourceLanguage?: Language | null
  title: string
  firstPublishedAt?: string | null
}

/**
 * Computes the row of a content.
 *
 * @param editions of one content, each in its latest revision
 * @returns nothing where there is no source edition, so no content
 */
export function rowOf(
  kind: EditionCollection,
  editions: readonly RowEdition[],
): StatusRow | undefined {
  const source = editions.find(({ sourceLanguage }) => !sourceLanguage)
  if (!source) return undefined
  const cells = languages.map((language) => {
    const edition = editions.find((each) => each.language === language)
    if (edition)
      return [language, edition === source ? sourceCell(edition) : translationCell(edition)]
    return [language, missingCell(source.state, source.firstPublishedAt)]
  })
  return {
    kind,
    contentId: source.contentId,
    title: source.title,
    source: source.id,
    sourceLanguage: source.language,
    sourceState: source.state,
    ...(Object.fromEntries(cells) as Record<Language, Cell>),
  }
}
