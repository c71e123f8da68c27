'use client'

/** A moment in a form, in the reader’s time zone, which is named: Payload’s picker goes by the browser’s. */
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'
import { useId } from 'react'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'
import { clockTimeAt, instantOf } from '../../time/wall-clock'
import './moment-field.css'

export function MomentField({ field, path, readOnly }: DateFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const reader = useReader()
  const input = useId()
  const { label, admin, required } = field
  const at = value ? new Date(value) : undefined
  const isMoment = at && !Number.isNaN(at.getTime())
  return (
    <div className="field-type moment-field">
      <FieldLabel htmlFor={input} label={label} required={required} path={path} />
      {readOnly || admin?.readOnly ? (
        <p id={input}>
          {isMoment ? (
            <time dateTime={value ?? ''}>{momentIn(reader, at.toISOString())}</time>
          ) : (
            '—'
          )}
        </p>
      ) : (
        <>
          <FieldError path={path} showError={showError} />
          <input
            id={input}
            type="datetime-local"
            step="any"
            disabled={disabled}
            aria-describedby={`${input}-zone`}
            defaultValue={isMoment ? clockTimeAt(at, reader.timeZone).slice(0, 16) : ''}
            key={reader.timeZone}
            onChange={({ target }) =>
              setValue(instantOf(target.value, reader.timeZone)?.toISOString() ?? null)
            }
          />
          <small id={`${input}-zone`}>{reader.timeZone}</small>
        </>
      )}
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
