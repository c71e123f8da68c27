'use client'

import { useEffect, useState } from 'react'

const key = 'concord-preview-beside'

/** React hook: whether the preview stands beside the segments; a browser remembers it. */
export function usePreviewBeside(): [boolean, (beside: boolean) => void] {
  const [beside, setBeside] = useState(false)
  useEffect(() => setBeside(read()), [])
  return [
    beside,
    (next) => {
      setBeside(next)
      try {
        window.localStorage.setItem(key, next ? 'yes' : 'no')
      } catch {
        // A browser that keeps nothing forgets this too.
      }
    },
  ]
}

function read(): boolean {
  try {
    return window.localStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}
