'use client'

import { useRowLabel } from '@payloadcms/ui'

/** A placed FAQ shows its number; a new one tells when it gets one. */
export function PlacementLabel() {
  const { data } = useRowLabel<{ number?: number | null }>()
  return <>{data?.number ? `FAQ #${data.number}` : 'New: gets its number on saving'}</>
}
