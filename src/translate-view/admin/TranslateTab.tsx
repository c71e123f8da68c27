'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { useAdminMessages } from '../../i18n/admin/use-messages'

/** The tab beside “Edit”, on translations only: a source has nothing to translate. */
export function TranslateTab() {
  const { id, collectionSlug, initialData } = useDocumentInfo()
  const { t } = useAdminMessages('translate')
  const address = `/admin/collections/${collectionSlug}/${id}/translate`
  const active = usePathname() === address
  if (!id || !initialData?.sourceLanguage) return null
  return (
    <Button
      buttonStyle="tab"
      className={active ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={active}
      el={active ? 'div' : 'link'}
      margin={false}
      size="medium"
      to={active ? undefined : address}
    >
      <span className="doc-tab__label">{t('tab')}</span>
    </Button>
  )
}
