'use client'

/** In the form of one's own account: the password that it has, asked for where that or the address changes. */
import { FieldDescription, FieldLabel, useAuth, useDocumentInfo, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

export function CurrentPassword({ field, path }: TextFieldClientProps) {
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const { id: account } = useDocumentInfo()
  const { user } = useAuth()
  if (account === undefined || account !== user?.id) return null
  const id = `field-${path}`
  return (
    <div className={`field-type text${showError ? ' error' : ''}`}>
      <FieldLabel label={field.label} path={path} />
      <input
        id={id}
        type="password"
        autoComplete="current-password"
        value={value ?? ''}
        aria-invalid={showError}
        aria-describedby={showError ? `${id}-error` : undefined}
        onChange={({ target }) => setValue(target.value)}
      />
      {showError ? <p id={`${id}-error`}>{errorMessage}</p> : null}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
