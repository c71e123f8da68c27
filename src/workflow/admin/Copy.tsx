'use client'

/** Begins a new text with what this one says. */
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { useAdminMessages } from '../../i18n/admin/use-messages'

export function Copy({
  collection,
  id,
  disabled,
}: {
  collection: string
  id: string
  disabled: boolean
}) {
  const { t } = useAdminMessages('edition')
  const post = usePost()
  const [working, setWorking] = useState(false)
  const copy = async () => {
    setWorking(true)
    const answer = await post(`${collection}/${id}/copy`, {})
    if ('id' in answer) {
      window.location.assign(`/admin/collections/${collection}/${answer.id}`)
      return
    }
    toast.error(answer.message)
    setWorking(false)
  }
  return (
    <p>
      <button type="button" className="workflow-step" disabled={disabled || working} onClick={copy}>
        {t('copy')}
      </button>
    </p>
  )
}
