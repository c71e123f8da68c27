'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { describe, type Language } from '../../i18n/languages'
import { postToEdition } from './post-to-edition'

type Props = { collection: string; id: string; language: Language }

/** Begins the edition in one more language and opens it. */
export function BeginTranslation({ collection, id, language }: Props) {
  const router = useRouter()
  const { i18n } = useTranslation()
  const [waiting, setWaiting] = useState(false)

  const begin = async () => {
    setWaiting(true)
    const answer = await postToEdition({
      path: `${collection}/${id}/translations`,
      body: { language },
      adminLanguage: i18n.language,
    })
    if ('message' in answer) {
      toast.error(answer.message)
      setWaiting(false)
    } else {
      router.push(`/admin/collections/${collection}/${answer.id}`)
    }
  }

  return (
    <button type="button" disabled={waiting} onClick={begin}>
      {waiting ? 'Creating…' : `Translate into ${describe(language).englishName}`}
    </button>
  )
}
