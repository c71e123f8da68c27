import { placeholderPattern } from '../segments/placeholder-pattern'
import { type Inline, isCode, isPaired, wordsOf } from '../segments/unit'
import type { Check } from './finding'

const space = '[ \\u00A0\\u202F\\u2009]'

/**
 * Check: spaces around punctuation marks. French has one before ? ! ; : and inside « »; no language
 * has one before a comma or a point, and but for French before the others. An ordinary space is
 * taken for French too; which one it is, a keyboard decides.
 */
export const spacing: Check = ({ target, targetLanguage }) => {
  // Times and addresses have colons of their own.
  const text = wordsOf(withReferences(target)).replace(placeholderPattern, 'x')
  const find = (problem: string, pattern: string) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(([, mark = '']) => ({ problem, mark }))
  const misplaced = (marks: string) =>
    find('unwanted', `[^\\s]${space}+([${marks}])(?![\\p{L}\\d.)(])`)
  if (targetLanguage !== 'fr') return misplaced(',.;:!?،؛؟')
  return [
    ...find('missing', '[^\\s\\u00A0\\u202F\\u2009?!(]([?!;])'),
    ...find('missing', '[^\\s\\u00A0\\u202F\\u2009](:)(?=\\s|$)'),
    ...find('missing', '(«)(?=[^\\s\\u00A0\\u202F])'),
    ...find('missing', '[^\\s\\u00A0\\u202F](»)'),
    ...misplaced(',.'),
  ]
}

/** A cross reference is a word of its sentence: "see FAQ #5." */
function withReferences(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    if (!isCode(inline)) return inline
    if (isPaired(inline)) return { ...inline, children: withReferences(inline.children) }
    return inline.code === 'reference' ? 'x' : inline
  })
}
