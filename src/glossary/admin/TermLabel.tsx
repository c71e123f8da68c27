'use client'

import { useRowLabel } from '@payloadcms/ui'

/** The label of a collapsed row of the glossary: “fr · OTAN”. */
export function TermLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ language?: string; term?: string }>()
  return <>{[data?.language, data?.term].filter(Boolean).join(' · ') || `Term ${rowNumber + 1}`}</>
}
