import { useId } from 'react'
import { longestText } from '../transition-request'

/** Text area of a step or a date; its length is limited by `longestText`. */
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
