/**
 * The types of codes in TMX 1.4b and XLIFF 1.2, which name them alike; values of our own begin with
 * `x-`.
 */
import type { CodeName } from './inline-codes'

export const codeTypes: Record<CodeName, string> = {
  bold: 'bold',
  italic: 'italic',
  subscript: 'x-subscript',
  superscript: 'x-superscript',
  link: 'link',
  break: 'lb',
  reference: 'x-reference',
}

export const codeForType = new Map(
  Object.entries(codeTypes).map(([code, type]) => [type, code as CodeName]),
)

/** A character that XML forbids, such as U+0001, is a code of the type `x-char-0001`. */
export const forbiddenCharacter = /^x-char-([0-9A-F]{4,6})$/
