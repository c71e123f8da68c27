'use client'

import { useSearchParams } from 'next/navigation'
import { useState } from 'react'

/**
 * React hook: whether only open segments are shown. Kept in the address, so that a list of what is
 * open can lead here.
 */
export function useOnlyOpen(): [boolean, (only: boolean) => void] {
  const [only, setOnly] = useState(useSearchParams().get('status') === 'open')
  return [
    only,
    (next) => {
      setOnly(next)
      window.history.replaceState(null, '', next ? '?status=open' : window.location.pathname)
    },
  ]
}
