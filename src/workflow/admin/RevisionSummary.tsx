'use client'

import type { ReactNode } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'
import type { NextSteps } from '../payload/next-steps'
import { lastActorName } from './actor-name'

/** Summary in the workflow panel: who took the last step and when, and what is due. */
export function RevisionSummary({ next }: { next: NextSteps }) {
  const { t } = useAdminMessages('workflow')
  const reader = useReader()
  const { last, approval, schedule, emergency } = next
  const name = (by: ReactNode) => <strong dir="auto">{by}</strong>
  const at = (moment: string) => ({
    when: momentIn(reader, moment),
    time: (when: ReactNode) => <time dateTime={moment}>{when}</time>,
  })
  return (
    <div className="workflow-panel__facts">
      {last ? (
        <p>
          {t.rich('panel.step', {
            step: t(`done.${last.event}`),
            by: lastActorName((part) => t(`systems.${part}`), last),
            name,
            ...at(last.at),
          })}
        </p>
      ) : null}
      {approval && last?.event !== 'approve' ? (
        <p>
          {t.rich('panel.step', {
            step: t('states.approved'),
            by: approval.name,
            name,
            ...at(approval.at),
          })}
        </p>
      ) : null}
      {schedule ? (
        <p>
          {t.rich('panel.due', {
            step: t(schedule.publish ? 'events.publish' : 'events.unpublish'),
            ...at(schedule.due),
          })}
        </p>
      ) : null}
      {emergency ? (
        <p className="workflow-panel__emergency">
          {t.rich('panel.emergency', {
            by: emergency.name,
            reason: emergency.reason,
            name,
            why: (words) => <bdi>{words}</bdi>,
          })}
        </p>
      ) : null}
    </div>
  )
}
