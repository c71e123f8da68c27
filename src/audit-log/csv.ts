/** The audit log as CSV. */
import { csvHead, csvLine } from '../files/csv'
import { type AuditEntry, hashedFields } from './chain'

const columns = [...hashedFields, 'hash'] as const

export const auditLogHead = csvHead(columns)

/** Formats an entry as a line of CSV (RFC 4180), in the order of the head. */
export function csvEntry(entry: AuditEntry): string {
  return csvLine(columns.map((column) => entry[column]))
}
