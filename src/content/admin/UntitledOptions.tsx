'use client'

import { type ReactNode, useRef } from 'react'
import { namingFetch } from '../../host/payload-untitled-options'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { isolated, momentIn } from '../../i18n/formatting'
import { useFetchWrapper } from '../../platform/admin/use-fetch-wrapper'

/** Provider around the admin: wherever a document is chosen, one without a title is called by its day. */
export function UntitledOptions({ children }: { children: ReactNode }) {
  const { t } = useAdminMessages('workflow')
  const reader = useReader()
  const nameOf = (createdAt: string) =>
    t('untitledSince', { moment: isolated(momentIn(reader, createdAt)) })
  const latest = useRef(nameOf)
  latest.current = nameOf

  useFetchWrapper((plain) => namingFetch(plain, (createdAt) => latest.current(createdAt)))

  return children
}
