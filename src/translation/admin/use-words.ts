'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { translateWords, type Words } from './words'

export function useWords(): { t: Words; adminLanguage: string } {
  const { i18n } = useTranslation()
  const t = useMemo(() => translateWords(i18n.language), [i18n.language])
  return { t, adminLanguage: i18n.language }
}
