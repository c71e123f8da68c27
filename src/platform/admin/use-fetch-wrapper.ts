'use client'

import { useEffect, useRef } from 'react'

/**
 * Wraps `window.fetch` as long as a component is mounted. Once: others wrap it too, and it can only be given
 * back in the order of taking, so what may change meanwhile the wrapper has to read when it is used.
 *
 * @param wrap called with the `fetch` of before; later ones are not looked at
 */
export function useFetchWrapper(wrap: (plain: typeof fetch) => typeof fetch): void {
  const first = useRef(wrap)
  useEffect(() => {
    const plain = window.fetch
    const wrapped = first.current(plain.bind(window))
    window.fetch = wrapped
    return () => {
      if (window.fetch === wrapped) window.fetch = plain
    }
  }, [])
}
