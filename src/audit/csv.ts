/** The trail as CSV (RFC 4180), safe to open in a spreadsheet. */
import { type AuditEntry, saidFields } from './chain'

const columns = [...saidFields, 'hash'] as const

export const csvHead = `${columns.join(',')}\r\n`

export function csvLine(entry: AuditEntry): string {
  return `${columns.map((column) => cell(entry[column])).join(',')}\r\n`
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  // A spreadsheet would run a text that begins like a formula (OWASP, CSV injection).
  const inert = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
