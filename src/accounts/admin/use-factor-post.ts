'use client'

import { useCallback } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'

type Refused = { errors?: { message: string; data?: { errors?: { message: string }[] } }[] }

/** React hook: posts to an endpoint of second factors. @returns its answer, or what to tell the person */
export function useFactorPost() {
  const { t, adminLanguage } = useAdminMessages('secondFactor')
  return useCallback(
    async <Answer>(path: string, body: object): Promise<Answer | { message: string }> => {
      try {
        const response = await fetch(`/api/users/${path}`, {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'content-type': 'application/json', 'accept-language': adminLanguage },
          body: JSON.stringify(body),
        })
        const answer = await response.json()
        if (response.ok) return answer as Answer
        const [error] = (answer as Refused).errors ?? []
        const message = error?.data?.errors?.[0]?.message ?? error?.message
        return { message: message ?? String(response.status) }
      } catch {
        return { message: t('unreachable') }
      }
    },
    [adminLanguage, t],
  )
}
