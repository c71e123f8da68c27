'use client'

import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'

/** Calls a document without a heading “Untitled” in the head of its view; Payload calls it by its id. */
export function Untitled() {
  const { t } = useAdminMessages('workflow')
  const { id } = useDocumentInfo()
  const { title, setDocumentTitle } = useDocumentTitle()
  useEffect(() => {
    if (!id || title !== String(id)) return
    // After Payload, which does the same in an effect.
    const timer = setTimeout(() => setDocumentTitle(t('untitled')))
    return () => clearTimeout(timer)
  }, [id, title, setDocumentTitle, t])
  return null
}
