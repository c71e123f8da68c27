'use client'

/** What is still needed before a text can be submitted; each leads to its field, or to the segments. */
import { useDocumentInfo } from '@payloadcms/ui'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import type { NextSteps } from '../payload/next-steps'

export function Needs({ of }: { of: NextSteps['needs'] }) {
  const { t } = useAdminMessages('workflow.panel')
  const { collectionSlug, id } = useDocumentInfo()
  if (of.length === 0) return null
  return (
    <section className="workflow-needs" aria-label={t('needs')}>
      <h5>{t('needs')}</h5>
      <ul>
        {of.map(({ field, tab, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <button type="button" onClick={() => leadTo(field)}>
                {message}
              </button>
            ) : tab ? (
              <a href={`/admin/collections/${collectionSlug}/${id}/${tab}`}>{message}</a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Payload’s names of fields in the page: `field-lead`, `field-seo__title`. */
function leadTo(field: string): void {
  const found =
    document.getElementById(`field-${field.replaceAll('.', '__')}`) ??
    document.querySelector(`[id$="${field.split('.').at(-1)}"], .field-type[data-path="${field}"]`)
  found?.scrollIntoView({ block: 'center' })
  const control = found?.matches('input, textarea')
    ? found
    : found?.querySelector('input, textarea, [contenteditable="true"]')
  if (control instanceof HTMLElement) control.focus()
}
