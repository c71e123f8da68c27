/** CSV (RFC 4180), safe to open in a spreadsheet; and the trail in it. */
import { type AuditEntry, hashedFields } from './chain'

const columns = [...hashedFields, 'hash'] as const

export const csvHead = csvLine(columns)

export function csvEntry(entry: AuditEntry): string {
  return csvLine(columns.map((column) => entry[column]))
}

export function csvLine(values: readonly unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  // A spreadsheet would run a text that begins like a formula (OWASP, CSV injection).
  const inert = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
