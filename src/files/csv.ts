/**
 * The one writer of CSV (RFC 4180): rows end with CR LF, and no cell can run in a spreadsheet. A file
 * begins with `csvHead`.
 */
import papaparse from 'papaparse'

/**
 * A spreadsheet runs a text that begins like a formula (OWASP, CSV injection): also in full-width signs, as in Japanese,
 * and after what it leaves out at the start, blank or invisible. Such a cell gets an apostrophe in front; so does one that
 * begins with an apostrophe, so that `plainCell` can take it off again.
 */
const formula = /^(?:'|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u

/** Numbers stay numbers, nothing becomes an empty cell, and objects JSON. */
export function csvLine(values: readonly unknown[]): string {
  const cells = values.map((value) =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
  )
  return `${papaparse.unparse([cells], { escapeFormulae: formula })}\r\n`
}

/** The first line, with a byte order mark: Excel takes a file without one for its country's code page. */
export function csvHead(columns: readonly string[]): string {
  return `\uFEFF${csvLine(columns)}`
}

/** What a cell said before it was made safe. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}
