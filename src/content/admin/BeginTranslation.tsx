'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { languageIn } from '../../i18n/formatting'
import type { Language } from '../../i18n/languages'
import { usePost } from './use-post'

type Props = { collection: string; id: string; language: Language }

/** Button that creates the edition in one more language and opens it. */
export function BeginTranslation({ collection, id, language }: Props) {
  const router = useRouter()
  const { t, adminLanguage } = useAdminMessages('edition')
  const post = usePost()
  const [waiting, setWaiting] = useState(false)

  const begin = async () => {
    setWaiting(true)
    const answer = await post(`${collection}/${id}/translations`, { language })
    if ('message' in answer) {
      toast.error(answer.message)
      setWaiting(false)
    } else {
      router.push(`/admin/collections/${collection}/${answer.id}`)
    }
  }

  const name = languageIn(adminLanguage, language)
  return (
    <button type="button" disabled={waiting} onClick={begin}>
      {waiting ? t('creating') : t('translateInto', { language: name })}
    </button>
  )
}
