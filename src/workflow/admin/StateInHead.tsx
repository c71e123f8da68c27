'use client'

import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useNextSteps } from './use-next-steps'
import './workflow.css'

/**
 * The workflow state in the head of the edit view, where Payload would say “Draft” or “Published”.
 */
export function StateInHead() {
  const { t } = useAdminMessages('workflow.states')
  const { next } = useNextSteps()
  if (!next) return null
  return <span className={`workflow-state workflow-state--${next.state}`}>{t(next.state)}</span>
}
