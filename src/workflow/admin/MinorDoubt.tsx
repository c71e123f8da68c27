'use client'

/** The second question about an update that is called minor and does not look like it. */
import { useAdminMessages } from '../../i18n/admin/use-messages'

type Props = { why: string; waiting: boolean; onConfirm: () => void }

export function MinorDoubt({ why, waiting, onConfirm }: Props) {
  const { t } = useAdminMessages('workflow.form')
  return (
    <div className="workflow-form__doubt" role="alert">
      <p>{why}</p>
      <button type="button" className="workflow-step" disabled={waiting} onClick={onConfirm}>
        {t('minorAllTheSame')}
      </button>
    </div>
  )
}
