'use client'

import { useTranslation } from '@payloadcms/ui'
import { useNextSteps } from './use-next-steps'
import { workflowWords } from './words'
import './workflow.css'

/** In the head of the edit view, where Payload would say “Draft” or “Published”. */
export function StateInHead() {
  const { i18n } = useTranslation()
  const { next } = useNextSteps()
  if (!next) return null
  return (
    <span className={`workflow-state workflow-state--${next.state}`}>
      {workflowWords(i18n.language).states[next.state]}
    </span>
  )
}
