'use client'

/** Lets go what was typed, after a question: it cannot be had back. */
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useDiscard } from './use-replaced-form'

export function Discard() {
  const { t } = useAdminMessages('unsaved')
  const { t: ofEdition } = useAdminMessages('edition')
  const discard = useDiscard()
  const [asking, setAsking] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const send = async () => {
    setWaiting(true)
    try {
      await discard()
    } catch {
      toast.error(ofEdition('noAnswer'))
    }
    setWaiting(false)
    setAsking(false)
  }
  if (!asking) {
    return (
      <button type="button" className="discard__link" onClick={() => setAsking(true)}>
        {t('discard')}
      </button>
    )
  }
  return (
    <fieldset className="discard">
      <legend>{t('reallyDiscard')}</legend>
      <button type="button" disabled={waiting} onClick={send}>
        {t('yes')}
      </button>
      <button type="button" disabled={waiting} onClick={() => setAsking(false)}>
        {t('no')}
      </button>
    </fieldset>
  )
}
