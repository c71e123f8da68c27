'use client'

import { useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { zoneOf } from '../../time/zone'
import type { Reader } from '../formatting'

/** React hook: in which language, and by which clock, this person reads. */
export function useReader(): Reader {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { config } = useConfig()
  const siteZone = String(config.admin?.custom?.timeZone ?? 'UTC')
  const timeZone = zoneOf(user, siteZone)
  return useMemo(() => ({ language: i18n.language, timeZone }), [i18n.language, timeZone])
}
