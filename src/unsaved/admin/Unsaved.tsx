'use client'

/**
 * Above the form: what was typed here before and never saved is in it again. Below the surface: what
 * is typed is kept, and a row that was removed can be had back.
 */
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'
import { Discard } from './Discard'
import { useKeptText } from './use-kept-text'
import { useRemovedRows } from './use-removed-rows'
import './unsaved.css'

export function Unsaved() {
  const { t } = useAdminMessages('unsaved')
  const reader = useReader()
  const restored = useKeptText()
  useRemovedRows()
  if (!restored) return null
  return (
    <div className="unsaved" role="status">
      <p>{t('restored', { when: momentIn(reader, restored.at) })}</p>
      <Discard />
    </div>
  )
}
