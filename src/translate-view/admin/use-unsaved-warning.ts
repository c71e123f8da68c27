'use client'

/** Leaving the page waits for what is still to be saved, and asks where that cannot be. */
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { isUnsaved } from '../workbench'
import type { useWorkbench } from './use-workbench'

export function useUnsavedWarning(bench: ReturnType<typeof useWorkbench>, question: string): void {
  const router = useRouter()
  const latest = useRef(bench)
  latest.current = bench

  useEffect(() => {
    const unsaved = () => {
      const { work } = latest.current
      return Boolean(work && (isUnsaved(work) || work.leftOver.length > 0))
    }
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!unsaved()) return
      latest.current.flush()
      event.preventDefault()
    }
    /** A link inside of the admin does not unload the page. */
    const onClick = async (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link?.href || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (!unsaved() || new URL(link.href).origin !== window.location.origin) return
      event.preventDefault()
      event.stopPropagation()
      await latest.current.flush()
      // One turn, in which React tells what was acknowledged.
      await new Promise((resolve) => setTimeout(resolve))
      if (!unsaved() || window.confirm(question)) router.push(link.href)
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [question, router])
}
