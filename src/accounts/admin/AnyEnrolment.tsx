'use client'

/** Setting up a first second factor, whichever somebody chooses. */
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { AddPasskey } from './AddPasskey'
import { Enrolment } from './Enrolment'

export function AnyEnrolment({ onDone }: { onDone: () => void }) {
  const { t } = useAdminMessages('secondFactor')
  const [chosen, choose] = useState<'app' | 'passkey'>()
  const back = () => choose(undefined)
  if (chosen === 'app') return <Enrolment onDone={onDone} onCancel={back} />
  if (chosen === 'passkey') return <AddPasskey onDone={onDone} onCancel={back} />
  return (
    <div className="second-factor__buttons">
      <button type="button" className="second-factor__first" onClick={() => choose('passkey')}>
        {t('addPasskey')}
      </button>
      <button type="button" onClick={() => choose('app')}>
        {t('setUp')}
      </button>
    </div>
  )
}
