'use client'

/** The time zone of an account: by which clock its person reads every date. */
import { SelectInput, useConfig, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useMemo } from 'react'
import { zoneChoices } from '../../time/zone'

export function TimeZone({ field, path, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path })
  const { config } = useConfig()
  const options = useMemo(() => zoneChoices(new Date()), [])
  const siteZone = String(config.admin?.custom?.timeZone ?? '')
  return (
    <SelectInput
      path={path}
      name={field.name}
      label={field.label}
      description={field.admin?.description}
      options={options}
      value={value ?? ''}
      placeholder={siteZone}
      isClearable
      readOnly={readOnly}
      showError={showError}
      {...(showError && errorMessage && { Error: <p role="alert">{errorMessage}</p> })}
      onChange={(chosen) =>
        setValue(!chosen || Array.isArray(chosen) ? null : String(chosen.value))
      }
    />
  )
}
