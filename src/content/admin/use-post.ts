'use client'

import { useCallback } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'

type Posted = { id: string /** Of what is reached by one. */; address?: string }

type Post = (
  path: string,
  body: Record<string, unknown>,
) => Promise<Posted | { message: string; code?: string }>

type Answer = { doc?: Posted; errors?: { message: string; data?: { code?: string } }[] }

/**
 * React hook: posts to one of the edition's own endpoints, as the admin's buttons do.
 *
 * @returns the id of the document, or what to tell the person, in their language, with the refusal's code
 */
export function usePost(): Post {
  const { t, adminLanguage } = useAdminMessages('edition')
  return useCallback(
    async (path, body) => {
      try {
        const response = await fetch(`/api/${path}`, {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'content-type': 'application/json', 'accept-language': adminLanguage },
          body: JSON.stringify(body),
        })
        const answer: Answer = await response.json()
        if (response.ok && answer.doc) {
          const { id, address } = answer.doc
          return { id, ...(address && { address }) }
        }
        const { status } = response
        const [error] = answer.errors ?? []
        const message = error?.message ?? t('answered', { status: `${status}` })
        return { message, ...(error?.data?.code && { code: error.data.code }) }
      } catch {
        return { message: t('noAnswer') }
      }
    },
    [adminLanguage, t],
  )
}
