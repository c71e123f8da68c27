/** What a segment is recognised by, here and in the translation memory. */
import { type Inline, isCode, isPaired } from './unit'

/**
 * The words that a segment is known by: marks, white space and what nobody sees (soft hyphens,
 * zero-width spaces) do not count, a reference does.
 */
export function identityOf(inlines: readonly Inline[]): string {
  return withPlaces(inlines)
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function withPlaces(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (!isCode(inline)) return inline
      if (isPaired(inline)) return withPlaces(inline.children)
      return inline.code === 'break' ? '\n' : '\uFFFC'
    })
    .join('')
}
