/** The words of a segment in the form that every text has (`content/clean-text.ts`). */
import { cleanPart, isolatesAreClosed } from '../content/clean-text'
import { type Inline, wordsOf } from './unit'

/** Cleans the words of inline content, codes untouched; what is empty then falls out. */
export function cleanInlines(inlines: readonly Inline[]): Inline[] {
  const keepIsolates = isolatesAreClosed(wordsOf(inlines))
  const cleaned = (inline: Inline): Inline => {
    if (typeof inline === 'string') return cleanPart(inline, 'run', keepIsolates)
    return 'children' in inline ? { ...inline, children: inline.children.map(cleaned) } : inline
  }
  return inlines.map(cleaned).filter((inline) => inline !== '')
}
