'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { NextSteps } from '../payload/next-steps'

/** React hook: the workflow of the open document; queried again after every save. */
export function useNextSteps(): { collection: string; id: string; next: NextSteps | undefined } {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { i18n } = useTranslation()
  const [next, setNext] = useState<NextSteps>()
  const address = id ? `/api/${collectionSlug}/${id}/workflow` : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves lastUpdateTime, and what may be done next with it
  useEffect(() => {
    if (!address) return
    const asking = new AbortController()
    fetch(address, {
      signal: asking.signal,
      credentials: 'same-origin',
      headers: { 'accept-language': i18n.language },
    })
      .then(async (response) => setNext(response.ok ? await response.json() : undefined))
      .catch(() => {}) // left the page, or the server is away: the last answer stays
    return () => asking.abort()
  }, [address, i18n.language, lastUpdateTime])

  return { collection: String(collectionSlug), id: String(id ?? ''), next }
}
