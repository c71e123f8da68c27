'use client'

import { useCallback, useEffect, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import type { Ways } from './second-factor-fetch'

type Refused = { errors?: { message: string; data?: { errors?: { message: string }[] } }[] }

/** React hook: posts to an endpoint of accounts. @returns its answer, or what to tell the person */
export function useAccountPost() {
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

/** React hook: asks how the second factor can be given, for a session or for a login that waits for it. */
export function useWays(path: 'second-factor/ways' | 'oidc/ways') {
  const post = useAccountPost()
  return useCallback(async () => {
    const answer = await post<Ways>(path, {})
    return 'message' in answer ? undefined : answer
  }, [post, path])
}

/** React hook: whether a password is asked for. Whoever came from the provider may have none, or has a factor. */
export function useAsksPassword(): boolean {
  const [asks, setAsks] = useState(true)
  useEffect(() => {
    const read = async () => {
      const response = await fetch('/api/users/second-factor', { credentials: 'same-origin' })
      setAsks(((await response.json()) as { password?: boolean }).password !== false)
    }
    read().catch(() => {}) // the password is asked for
  }, [])
  return asks
}
