'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Client component of the admin's live preview: reloads after each save. */
export function RefreshOnSave() {
  const router = useRouter()
  useEffect(() => {
    const heard = ({ origin, data }: MessageEvent) => {
      const saved = data?.type === 'payload-document-event'
      if (origin === window.location.origin && saved) router.refresh()
    }
    window.addEventListener('message', heard)
    const admin = window.opener ?? window.parent
    admin.postMessage({ type: 'payload-live-preview', ready: true }, window.location.origin)
    return () => window.removeEventListener('message', heard)
  }, [router])
  return null
}
