'use client'

/** Beside the form of a service account: issues a key, which is shown this once. */
import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import './service-key.css'

type Issued = { key: string; webhookSecret: string }

export function ServiceKey() {
  const { t, adminLanguage } = useAdminMessages('serviceKey')
  const { id } = useDocumentInfo()
  const [issued, setIssued] = useState<Issued>()
  const [working, setWorking] = useState(false)
  if (!id) return <p>{t('saveFirst')}</p>
  const issue = async () => {
    setWorking(true)
    try {
      const response = await fetch(`/api/service-accounts/${id}/key`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'accept-language': adminLanguage },
      })
      const answer = await response.json()
      if (response.ok) setIssued(answer)
      else toast.error(answer.errors?.[0]?.message ?? String(response.status))
    } catch {
      toast.error(t('unreachable'))
    }
    setWorking(false)
  }
  return (
    <section className="service-key" aria-labelledby="service-key">
      <h4 id="service-key">{t('title')}</h4>
      <p>{t('about')}</p>
      {issued ? (
        <>
          <p role="status">
            <strong>{t('once')}</strong>
          </p>
          <Secret name={t('key')} value={issued.key} copy={t('copy')} copied={t('copied')} />
          <Secret
            name={t('webhookSecret')}
            value={issued.webhookSecret}
            copy={t('copy')}
            copied={t('copied')}
          />
        </>
      ) : (
        <button type="button" disabled={working} onClick={issue}>
          {t('issue')}
        </button>
      )}
    </section>
  )
}

type SecretProps = { name: string; value: string; copy: string; copied: string }

function Secret({ name, value, copy, copied }: SecretProps) {
  const take = async () => {
    await navigator.clipboard.writeText(value)
    toast.success(copied)
  }
  return (
    <p className="service-key__secret">
      <span>{name}</span>
      <code dir="ltr">{value}</code>
      <button type="button" onClick={take}>
        {copy}
      </button>
    </p>
  )
}
