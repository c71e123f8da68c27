import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { wordsIn } from '../../i18n/server/messages'

/** Above the list: the trail as a file. */
export function ExportTrail({ i18n }: ServerProps) {
  const as = (format: string) => (words: ReactNode) => (
    <a href={`/api/audit/export?format=${format}`}>{words}</a>
  )
  const t = wordsIn(i18n.language)
  return <p>{t.rich('collections.audit.export', { json: as('ndjson'), csv: as('csv') })}</p>
}
