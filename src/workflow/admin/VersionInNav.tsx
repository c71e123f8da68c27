'use client'

/** In the path above a version: when it was made, by the clock of whoever reads. Payload takes the server’s. */
import { useStepNav } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'

export function VersionInNav({ at }: { at: string }) {
  const { stepNav, setStepNav } = useStepNav()
  const label = momentIn(useReader(), at)
  useEffect(() => {
    const last = stepNav.at(-1)
    // The path of a version ends with what leads nowhere.
    if (!last || last.url || last.label === label) return
    setStepNav([...stepNav.slice(0, -1), { label }])
  }, [stepNav, setStepNav, label])
  return null
}
