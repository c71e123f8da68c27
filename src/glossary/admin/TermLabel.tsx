'use client'

import { useRowLabel } from '@payloadcms/ui'

/** A row of the glossary, closed: “fr · OTAN”. */
export function TermLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ language?: string; term?: string }>()
  return <>{[data?.language, data?.term].filter(Boolean).join(' · ') || `Term ${rowNumber + 1}`}</>
}
