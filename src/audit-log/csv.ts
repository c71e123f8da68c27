/** The audit log as CSV. */
import { csvLine } from '../files/csv'
import { type AuditEntry, hashedFields } from './chain'

const columns = [...hashedFields, 'hash'] as const

export const csvHead = csvLine(columns)

export function csvEntry(entry: AuditEntry): string {
  return csvLine(columns.map((column) => entry[column]))
}
