'use client'

import { useRowLabel } from '@payloadcms/ui'

/** A link shows its label, as readers will see it. */
export function LearnMoreLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ label?: string | null }>()
  return <>{data?.label || `Link ${rowNumber + 1}`}</>
}
