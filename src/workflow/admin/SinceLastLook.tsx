'use client'

/** What changed since this person last had the text open, in this browser. */
import { useAuth } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import type { NextSteps } from '../payload/next-steps'

type Props = { collection: string; id: string; next: NextSteps }

export function SinceLastLook({ collection, id, next: { latest } }: Props) {
  const { t } = useAdminMessages('workflow.panel')
  const { user } = useAuth()
  const person = user?.id
  const [seen, setSeen] = useState<string>()
  useEffect(() => {
    if (!latest || !person) return
    const key = `concord-looked:${person}:${id}`
    try {
      // What stood at the last visit; within one, what the person saves is no news to them.
      const before = localStorage.getItem(key) ?? latest
      setSeen((known) => known ?? before)
      localStorage.setItem(key, latest)
    } catch {
      // No storage: the comparison with what is published is there.
    }
  }, [id, latest, person])
  if (!latest || !seen || seen === latest) return null
  return (
    <p>
      <a href={`/admin/collections/${collection}/${id}/versions/${latest}?versionFrom=${seen}`}>
        {t('sinceLastLook')}
      </a>
    </p>
  )
}
