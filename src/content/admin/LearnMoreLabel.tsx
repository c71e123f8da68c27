'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useAdminMessages } from '../../i18n/admin/use-messages'

/** Row label of a “Learn more” link: its label, as readers will see it. */
export function LearnMoreLabel() {
  const { t } = useAdminMessages('edition')
  const { data, rowNumber = 0 } = useRowLabel<{ label?: string | null }>()
  return <>{data?.label || t('linkNumber', { number: `${rowNumber + 1}` })}</>
}
