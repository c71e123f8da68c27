/** What an image is called, and says to those who do not see it, in the form that every text has. */
import type { CollectionBeforeValidateHook } from 'payload'
import { cleanText } from '../../content/clean-text'

export const cleanImageTexts: CollectionBeforeValidateHook = ({ data }) => {
  if (!data) return data
  const { name, alt } = data as { name?: unknown; alt?: Record<string, unknown> | null }
  return {
    ...data,
    ...(typeof name === 'string' && { name: cleaned(name) }),
    ...(alt && {
      alt: Object.fromEntries(Object.entries(alt).map(([of, text]) => [of, cleaned(text)])),
    }),
  }
}

function cleaned(text: unknown): unknown {
  return typeof text === 'string' ? cleanText(text, 'one') : text
}
