'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import {
  createTranslator,
  type NamespaceKeys,
  type NestedKeyOf,
  type _Translator as Translator,
} from 'use-intl/core'
import type { Language } from '../languages'
import type { BrowserMessages, BrowserTranslations } from './browser-messages'

type Part = NamespaceKeys<BrowserMessages, NestedKeyOf<BrowserMessages>>

/** The words of one part of the messages, as `useWords` gives them. */
export type Words<Of extends Part> = Translator<BrowserMessages, Of>

/** React hook: Concord's messages in the browser, in the language of the admin. */
export function useAdminMessages<const Of extends Part>(
  part: Of,
): { t: Words<Of>; adminLanguage: Language } {
  const { i18n } = useTranslation()
  // Payload offers the languages of the list alone (`payload.config.ts`).
  const adminLanguage = i18n.language as Language
  const { concord: messages } = i18n.translations as BrowserTranslations
  const t = useMemo(
    () => createTranslator({ locale: adminLanguage, messages, namespace: part }),
    [adminLanguage, messages, part],
  )
  return { t, adminLanguage }
}
