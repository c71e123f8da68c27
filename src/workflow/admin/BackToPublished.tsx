'use client'

/** Discards a draft: what is published becomes the draft again. The history keeps both. */
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'

type Props = { collection: string; id: string; published: string; may: boolean }

export function BackToPublished({ collection, published, may }: Props) {
  const { t, adminLanguage } = useAdminMessages('workflow.discard')
  const [asked, setAsked] = useState(false)
  const [working, setWorking] = useState(false)
  if (!may) return null
  const discard = async () => {
    setWorking(true)
    try {
      const response = await fetch(`/api/${collection}/versions/${published}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'accept-language': adminLanguage },
      })
      if (response.ok) {
        window.location.reload()
        return
      }
      const { errors }: { errors?: { message: string }[] } = await response.json()
      toast.error(errors?.[0]?.message ?? t('failed'))
    } catch {
      toast.error(t('failed'))
    }
    setWorking(false)
  }
  return (
    <p className="workflow-panel__discard">
      {asked ? (
        <>
          {t('really')}{' '}
          <button type="button" className="workflow-step" disabled={working} onClick={discard}>
            {t('yes')}
          </button>{' '}
          <button type="button" className="workflow-step" onClick={() => setAsked(false)}>
            {t('no')}
          </button>
        </>
      ) : (
        <button type="button" className="workflow-step" onClick={() => setAsked(true)}>
          {t('discard')}
        </button>
      )}
    </p>
  )
}
