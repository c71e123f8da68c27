'use client'

import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useNextSteps } from './use-next-steps'
import './workflow.css'

/**
 * The workflow state in the head of the edit view, where Payload would say “Draft” or “Published”. It leads
 * to the steps, which stand below the whole text on a phone.
 */
export function StateInHead() {
  const { t } = useAdminMessages('workflow')
  const { next } = useNextSteps()
  useUntitled()
  if (!next) return null
  return (
    <button
      type="button"
      className={`workflow-state workflow-state--${next.state} workflow-state--leads`}
      title={t('panel.title')}
      onClick={() => document.getElementById('workflow-panel-title')?.scrollIntoView()}
    >
      {t(`states.${next.state}`)}
    </button>
  )
}

/** Payload calls a document without a heading by its id. */
function useUntitled(): void {
  const { t } = useAdminMessages('workflow')
  const { id } = useDocumentInfo()
  const { title, setDocumentTitle } = useDocumentTitle()
  useEffect(() => {
    if (!id || title !== String(id)) return
    // After Payload, which does the same in an effect.
    const timer = setTimeout(() => setDocumentTitle(t('untitled')))
    return () => clearTimeout(timer)
  }, [id, title, setDocumentTitle, t])
}
