'use client'

import { DropZone } from './DropZone'
import { ImportList } from './ImportList'
import './exchange.css'
import { formatNames } from '../format-names'
import { useImports } from './use-imports'

/**
 * Export and import of one translation, for a tool of one's own.
 *
 * @param onImported called after each import that changed something
 */
export function Exchange({
  collection,
  id,
  onImported,
}: {
  collection: string
  id: string
  onImported?: () => void
}) {
  const { say, add, ...list } = useImports({ edition: id, ...(onImported && { onImported }) })
  return (
    <details className="exchange">
      <summary>{say('title')}</summary>
      <div className="exchange__ways">
        <section aria-label={say('export')}>
          <h4>{say('export')}</h4>
          <p className="exchange__formats">
            {Object.entries(formatNames).map(([format, name]) => (
              <a
                key={format}
                className="exchange-button"
                href={`/api/${collection}/${id}/export?format=${format}`}
                download
              >
                {name}
              </a>
            ))}
          </p>
        </section>
        <section aria-label={say('import')}>
          <h4>{say('import')}</h4>
          <DropZone say={say} onFiles={add} />
        </section>
      </div>
      <ImportList say={say} {...list} />
    </details>
  )
}
