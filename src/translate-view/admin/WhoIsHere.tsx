'use client'

/** Above the segments: who else has the translation open. */
import { useRef } from 'react'
import { PresenceBar } from '../../presence/admin/PresenceBar'
import { usePresence } from '../../presence/admin/use-presence'
import { isUnsaved } from '../workbench'
import type { Address } from './requests'
import type { useWorkbench } from './use-workbench'

type Props = { address: Address; bench: ReturnType<typeof useWorkbench> }

export function WhoIsHere({ address, bench }: Props) {
  const { work, flush, reload } = bench
  const latest = useRef(work)
  latest.current = work
  const presence = usePresence(address, Boolean(work && isUnsaved(work)))
  const save = async () => {
    await flush()
    // One turn, in which React tells what was acknowledged.
    await new Promise((resolve) => setTimeout(resolve))
    return !latest.current || !isUnsaved(latest.current)
  }
  return (
    <PresenceBar
      presence={presence}
      mayWrite={Boolean(work?.answer.mayWrite)}
      save={save}
      load={reload}
    />
  )
}
