import { useId } from 'react'
import { longestText } from '../transition-request'

/** A text that a step or a date asks for; its length is that of `longestText`. */
export function TextArea({
  name,
  label,
  required,
}: {
  name: string
  label: string
  required?: boolean
}) {
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={3}
        maxLength={longestText}
        required={required}
        dir="auto"
      />
    </p>
  )
}
