'use client'

/** A field for a code, for the current password or for the name of a passkey, with what is wrong with it. */
import { useEffect, useId, useRef } from 'react'

const kinds = {
  code: { type: 'text', dir: 'ltr', autoComplete: 'one-time-code', maxLength: 40 },
  password: { type: 'password', dir: 'ltr', autoComplete: 'current-password', maxLength: 128 },
  name: { type: 'text', dir: 'auto', autoComplete: 'off', maxLength: 60 },
}

type CodeFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  wrong?: string
  kind?: keyof typeof kinds
  focus?: boolean
  onEnter?: () => void
}

export function CodeField({
  label,
  value,
  onChange,
  wrong,
  kind = 'code',
  focus = true,
  onEnter,
}: CodeFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) input.current?.focus()
  }, [focus])
  return (
    <div className="second-factor__field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        {...kinds[kind]}
        autoCapitalize="none"
        spellCheck={false}
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
