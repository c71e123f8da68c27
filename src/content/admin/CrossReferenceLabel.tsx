'use client'

import { useFormFields, usePayloadAPI } from '@payloadcms/ui'
import { useAdminMessages } from '../../i18n/admin/use-messages'

/** The label of a cross reference in the editor: the question it leads to. */
export function CrossReferenceLabel() {
  const { t } = useAdminMessages('edition')
  const faq = useFormFields(([fields]) => fields.faq?.value)
  const id = typeof faq === 'string' ? faq : undefined
  const [{ data }] = usePayloadAPI(id ? `/api/faqs/${id}?depth=0&draft=true` : '')
  const question: unknown = data?.question
  return <>{t('faq', { question: typeof question === 'string' ? question : '…' })}</>
}
