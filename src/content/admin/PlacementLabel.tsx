'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useAdminMessages } from '../../i18n/admin/use-messages'

/** Row label of a placed FAQ: its number; a new one tells when it gets one. */
export function PlacementLabel() {
  const { t } = useAdminMessages('edition')
  const { data } = useRowLabel<{ number?: number | null }>()
  return <>{data?.number ? t('faqNumber', { number: `${data.number}` }) : t('newFaq')}</>
}
