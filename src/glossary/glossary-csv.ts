/**
 * Reads and writes the glossary as CSV (RFC 4180), one row per term, safe to open in a spreadsheet.
 */
import papaparse from 'papaparse'
import { csvHead, csvLine, plainCell } from '../files/csv'
import { orProblem, type Problem, unreadable } from '../files/problem'
import { textFrom } from '../files/text-decoding'
import { type Term, type TermEntry, type TermLines, termStatuses } from './glossary'

const columns = ['concept', 'definition', 'language', 'term', 'status', 'note'] as const
type Row = Record<(typeof columns)[number], string>

const mostRows = 100_000

/** Writes the glossary as CSV. */
export function writeGlossaryCsv(terms: readonly Term[]): string {
  const rows = terms.flatMap(({ id, note: definition = '', entries }): Row[] =>
    entries.length === 0
      ? [{ concept: id, definition, language: '', term: '', status: '', note: '' }]
      : entries.map(({ language, term, status, note = '' }) => {
          return { concept: id, definition, language, term, status, note }
        }),
  )
  const lines = rows.map((row) => csvLine(columns.map((column) => row[column])))
  return csvHead(columns) + lines.join('')
}

/**
 * Reads a glossary from CSV. Takes commas, semicolons or tabs between the cells, as spreadsheets of
 * any country write them.
 */
export function readGlossaryCsv(bytes: Uint8Array): {
  terms?: Term[]
  lines?: TermLines
  problems: Problem[]
} {
  return orProblem(() => {
    const { text, delimiter } = withoutHint(textFrom(bytes))
    const { data, errors } = papaparse.parse<string[]>(withOneLineEnd(text), {
      delimiter: delimiter ?? delimiterOf(text),
      newline: '\n',
      preview: mostRows + 1,
    })
    if (data.length > mostRows) throw unreadable('file-too-large', mostRows, { limit: mostRows })
    const broken = errors.find(({ type }) => type === 'Quotes')
    if (broken) {
      const before = data.slice(0, broken.row ?? 0).reduce((sum, cells) => sum + linesIn(cells), 0)
      const line = (delimiter ? 2 : 1) + before
      throw unreadable('csv-broken', line, { reason: broken.code })
    }
    const [head = [], ...rows] = data
    const places = columns.map((column) =>
      head.findIndex((name) => name.trim().toLowerCase() === column),
    )
    if (places[0] === -1 || places[3] === -1) {
      throw unreadable('format-unknown', 1, { found: head.join(', ').slice(0, 200) })
    }
    let line = (delimiter ? 2 : 1) + linesIn(head)
    const problems: Problem[] = []
    const terms = new Map<string, Term>()
    const lines = new Map<Term | TermEntry, number>()
    for (const cells of rows) {
      const values = places.map((place) => plainCell(cells[place] ?? ''))
      if (cells.some(Boolean)) addRow(values, line, { terms, lines, problems })
      line += linesIn(cells)
    }
    return { terms: [...terms.values()], lines, problems }
  })
}

/** Excel takes and writes a first line that says what stands between the cells: `sep=;`. */
function withoutHint(text: string): { text: string; delimiter?: string } {
  const [hint, delimiter] = /^sep=([,;\t|])\r?\n/i.exec(text) ?? []
  return hint ? { text: text.slice(hint.length), delimiter } : { text }
}

/** Rows that another program added may end otherwise than the first; cells in quotes stay as they are. */
function withOneLineEnd(text: string): string {
  return text.replace(/(?<![^,;\t|\r\n])"(?:[^"]|"")*"|\r\n?/g, (found) =>
    found.startsWith('"') ? found : '\n',
  )
}

/** What stands between the names of the columns, which have none of these in them. */
function delimiterOf(text: string): string {
  const head = /^.*/.exec(text)?.[0] ?? ''
  const count = (delimiter: string) => head.split(delimiter).length
  return [',', ';', '\t'].reduce((one, other) => (count(other) > count(one) ? other : one))
}

function linesIn(cells: string[]): number {
  return cells.join('').split(/\r\n|\r|\n/).length
}

type Read = {
  terms: Map<string, Term>
  lines: Map<Term | TermEntry, number>
  problems: Problem[]
}

function addRow(values: string[], line: number, { terms, lines, problems }: Read) {
  const [name = '', definition = '', tag = '', term = '', said = '', note = ''] = values
  const [id, language] = [name.trim(), tag.trim()]
  const status = termStatuses.find((known) => known === (said.trim().toLowerCase() || 'allowed'))
  const bare = !language && !term
  if (!id || (!bare && !(language && term && status))) {
    problems.push({ code: 'term-unfinished', line, ...(id && { segment: id }) })
    return
  }
  const concept: Term = terms.get(id) ?? { id, entries: [] }
  // People write it in one row of the concept, not always in the first.
  if (definition) concept.note ??= definition
  if (!terms.has(id)) lines.set(concept, line)
  terms.set(id, concept)
  if (bare || !status) return
  const entry: TermEntry = { language, term, status, ...(note && { note }) }
  concept.entries.push(entry)
  lines.set(entry, line)
}
