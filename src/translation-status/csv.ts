/**
 * The translation status as CSV: of one language, or of all as a matrix. Times are ISO 8601 in UTC.
 */
import { csvHead, csvLine } from '../files/csv'
import { type Language, languages } from '../i18n/languages'
import type { Cell } from './status'
import type { StatusRow } from './status-row'

const ofRow = ['title', 'kind', 'contentId', 'sourceLanguage', 'sourceState'] as const
const ofCell = [
  'state',
  'open',
  'outdated',
  'since',
  'by',
  'edition',
  'structure',
  'assigneeName',
  'due',
] as const

type Placed = StatusRow & { places: readonly { title: string; number: number | null }[] }

/** The head of the status as CSV: of one language, or of all. */
export function statusHead(language: Language | undefined): string {
  const cells = language ? ofCell : languages.flatMap((code) => [code, `${code} open`])
  return csvHead([...ofRow, 'pages', ...cells])
}

/** A content as a line of CSV, in the order of the head. */
export function statusLine(row: Placed, language: Language | undefined): string {
  const pages = row.places.map(({ title, number }) => `${title} #${number ?? '?'}`).join('; ')
  const cells = language
    ? ofCell.map((column) =>
        column === 'structure' ? structureIn(row[language]) : row[language][column],
      )
    : languages.flatMap((code) => [row[code].state, row[code].open])
  return csvLine([...ofRow.map((column) => row[column]), pages, ...cells])
}

/** `links 2; order 1; at 2024-07-02T12:08:00.000Z` */
function structureIn({ structure }: Pick<Cell, 'structure'>): string {
  const { at, ...counts } = structure ?? { at: '' }
  const parts = Object.entries(counts).map(([what, count]) => `${what} ${count}`)
  return parts.length > 0 ? [...parts, `at ${at}`].join('; ') : ''
}
