'use client'

import { useAdminMessages } from '../../i18n/admin/use-messages'
import { Untitled } from './Untitled'
import { useNextSteps } from './use-next-steps'
import './workflow.css'

/**
 * The workflow state in the head of the edit view, where Payload would say “Draft” or “Published”. It leads
 * to the steps, which stand below the whole text on a phone.
 */
export function StateInHead() {
  const { t } = useAdminMessages('workflow')
  const { next } = useNextSteps()
  return (
    <>
      <Untitled />
      {next ? (
        <button
          type="button"
          className={`workflow-state workflow-state--${next.state} workflow-state--leads`}
          title={t('panel.title')}
          onClick={() => document.getElementById('workflow-panel-title')?.scrollIntoView()}
        >
          {t(`states.${next.state}`)}
        </button>
      ) : null}
    </>
  )
}
