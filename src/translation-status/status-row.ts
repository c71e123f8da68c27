/** The read model of the translation status: one row per content, with a cell per language. */

import { type Assignment, dueFirst } from '../assignments/assignment'
import type { EditionCollection } from '../content/model'
import { isPageCollection } from '../content/model'
import { type Language, languages } from '../i18n/languages'
import {
  type Cell,
  isFulfilled,
  missingCell,
  type StandingCell,
  type StandingEdition,
  sourceCell,
  translationCell,
} from './status'

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

type Assigned = Pick<Assignment, 'language' | 'segments' | 'assignee' | 'name' | 'due' | 'at'>

/**
 * Computes the row of a content.
 *
 * @param editions of one content, each in its latest revision
 * @param assignments of that content; those that are fulfilled count no more
 * @returns nothing where there is no source edition, so no content
 */
export function rowOf(
  kind: EditionCollection,
  editions: readonly RowEdition[],
  assignments: readonly Assigned[] = [],
): StatusRow | undefined {
  const source = editions.find(({ sourceLanguage }) => !sourceLanguage)
  if (!source) return undefined
  const cells = languages.map((language) => {
    const cell = cellOf(kind, { editions, source }, language)
    const assigned = assignments.filter((each) => each.language === language)
    return [language, { ...cell, ...assigneeIn(cell, assigned) }]
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

function cellOf(
  kind: EditionCollection,
  { editions, source }: { editions: readonly RowEdition[]; source: RowEdition },
  language: Language,
): StandingCell {
  const shown = { isPage: isPageCollection(kind), sourceIsPublic: source.isPublic ?? false }
  const edition = editions.find((each) => each.language === language)
  if (!edition) return missingCell(source.state, source.firstPublishedAt, shown)
  return edition === source ? sourceCell(edition) : translationCell(edition, shown)
}

/** Who has the whole of it, the names of all who have some of it, and what is due first. */
function assigneeIn(
  cell: StandingCell,
  assigned: readonly Assigned[],
): Pick<Cell, 'assignee' | 'assigneeName' | 'due'> {
  const inForce = dueFirst(assigned.filter((each) => !isFulfilled(each, cell)))
  return {
    assignee: inForce.find(({ segments }) => !segments)?.assignee ?? null,
    assigneeName: [...new Set(inForce.map(({ name }) => name))].join(', ') || null,
    due: inForce[0]?.due ?? null,
  }
}
