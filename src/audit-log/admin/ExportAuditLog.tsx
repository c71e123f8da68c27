import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { translatorFor } from '../../i18n/server/messages'

/** Links above the list that export the audit log. */
export function ExportAuditLog({ i18n }: ServerProps) {
  const as = (format: string) => (words: ReactNode) => (
    <a href={`/api/audit-log/export?format=${format}`}>{words}</a>
  )
  const t = translatorFor(i18n.language)
  return <p>{t.rich('collections.audit-log.export', { json: as('ndjson'), csv: as('csv') })}</p>
}
