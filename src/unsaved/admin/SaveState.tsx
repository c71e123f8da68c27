'use client'

/** Beside the buttons: whether the server has what stands in the form, and since when. */
import { useDocumentInfo, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { dayIn, momentIn, type Reader, timeIn } from '../../i18n/formatting'
import { Discard } from './Discard'
import './unsaved.css'

export function SaveState() {
  const { t } = useAdminMessages('unsaved')
  const reader = useReader()
  const { id, data, lastUpdateTime, hasSavePermission } = useDocumentInfo()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const isOnline = useOnline()
  if (!hasSavePermission) return null
  // Payload knows a time only after the first save of this visit.
  const last = lastUpdateTime ? new Date(lastUpdateTime).toISOString() : data?.updatedAt
  const inWords = () => {
    if (processing) return t('saving')
    if (modified) return isOnline ? t('keptHere') : t('offline')
    return id && last ? t('savedAt', { at: whenIn(reader, last) }) : ''
  }
  return (
    <div className="save-state">
      <span role="status">{inWords()}</span>
      {modified && !processing ? <Discard /> : null}
    </div>
  )
}

function whenIn(reader: Reader, at: string): string {
  const isToday = dayIn(reader, at) === dayIn(reader, new Date().toISOString())
  return isToday ? timeIn(reader, at) : momentIn(reader, at)
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(true)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return isOnline
}
