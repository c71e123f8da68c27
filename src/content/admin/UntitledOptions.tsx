'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { namingFetch } from '../../host/payload-untitled-options'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { isolated, momentIn } from '../../i18n/formatting'

/** Provider around the admin: wherever a document is chosen, one without a title is called by its day. */
export function UntitledOptions({ children }: { children: ReactNode }) {
  const { t } = useAdminMessages('workflow')
  const reader = useReader()
  const nameOf = (createdAt: string) =>
    t('untitledSince', { moment: isolated(momentIn(reader, createdAt)) })
  const latest = useRef(nameOf)
  latest.current = nameOf

  // Once: others wrap `fetch` too, and it can only be given back in the order of taking.
  useEffect(() => {
    const plain = window.fetch
    const naming = namingFetch(plain.bind(window), (createdAt) => latest.current(createdAt))
    window.fetch = naming
    return () => {
      if (window.fetch === naming) window.fetch = plain
    }
  }, [])

  return children
}
