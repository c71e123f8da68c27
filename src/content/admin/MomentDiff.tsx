'use client'

/** Where two versions are compared: a moment in each, by the reader’s clock. Payload would take the server’s. */
import { FieldDiffContainer, useTranslation } from '@payloadcms/ui'
import type { DateFieldDiffClientComponent } from 'payload'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'

export const MomentDiff: DateFieldDiffClientComponent = ({
  comparisonValue,
  versionValue,
  field,
  locale,
  nestingLevel,
}) => {
  const { i18n } = useTranslation()
  const reader = useReader()
  const shown = (value: unknown) => (
    <div className="html-diff">{value ? momentIn(reader, String(value)) : '—'}</div>
  )
  return (
    <FieldDiffContainer
      {...{ i18n, nestingLevel, label: { label: field.label, locale } }}
      From={shown(comparisonValue)}
      To={shown(versionValue)}
    />
  )
}

/** What says nothing beside the steps. */
export function NoDiff() {
  return null
}
