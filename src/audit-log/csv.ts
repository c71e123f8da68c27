/** The audit log as CSV. */
import { csvHead, csvLine } from '../files/csv'
import { type AuditEntry, hashedFields } from './chain'

const columns = [...hashedFields, 'hash'] as const

export const auditLogHead = csvHead(columns)

export function csvEntry(entry: AuditEntry): string {
  return csvLine(columns.map((column) => entry[column]))
}
