'use client'

import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { readFilter, type SegmentFilter } from '../segment-filter'

/**
 * React hook: which segments are shown, where somebody has chosen. Kept in the address, so that a list
 * of what is open, and a letter about what changed, can lead here.
 */
export function useSegmentFilter(): [SegmentFilter | undefined, (filter: SegmentFilter) => void] {
  const [chosen, setChosen] = useState(readFilter(useSearchParams().get('status')))
  return [
    chosen,
    (next) => {
      setChosen(next)
      window.history.replaceState(null, '', `?status=${next}`)
    },
  ]
}
