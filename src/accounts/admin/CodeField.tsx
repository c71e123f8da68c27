'use client'

/** A field for a code, or for the current password, with what is wrong with it. */
import { useEffect, useId, useRef } from 'react'

type CodeFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  wrong?: string
  kind?: 'code' | 'password'
  onEnter?: () => void
}

export function CodeField({
  label,
  value,
  onChange,
  wrong,
  kind = 'code',
  onEnter,
}: CodeFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <div className="second-factor__field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type={kind === 'password' ? 'password' : 'text'}
        dir="ltr"
        autoComplete={kind === 'password' ? 'current-password' : 'one-time-code'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={kind === 'password' ? 128 : 40}
        value={value}
        aria-invalid={Boolean(wrong)}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(key) => {
          if (key.key !== 'Enter' || !onEnter) return
          // Inside Payload's form, which would be sent.
          key.preventDefault()
          onEnter()
        }}
      />
      {wrong ? (
        <p id={`${id}-wrong`} className="second-factor__wrong" role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}
