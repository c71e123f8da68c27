import { codesIn } from '../segments/inline-nodes'
import { type Inline, isPaired, wordsOf } from '../segments/unit'
import type { Check, Facts } from './finding'

type Code = Exclude<Inline, string>

/** Each code of the source stands once in the translation, as the same kind of code, and no other. */
function differing(kinds: readonly Code['code'][]): Check {
  return ({ source, target }) => {
    const find = (inlines: readonly Inline[]) =>
      codesIn(inlines).filter(({ code }) => kinds.includes(code))
    const wanted = find(source)
    const found = find(target)
    const count = (code: Code, among: Code[]) =>
      among.filter((other) => other.code === code.code && other.id === code.id).length
    const facts = (problem: string, code: Code): Facts => ({
      problem,
      id: code.id,
      words: shown(code),
    })
    return [
      ...wanted.filter((code) => count(code, found) === 0).map((code) => facts('missing', code)),
      ...found.filter((code) => count(code, wanted) === 0).map((code) => facts('added', code)),
      ...wanted.filter((code) => count(code, found) > 1).map((code) => facts('repeated', code)),
      ...found.filter(isEmptied).map((code) => facts('emptied', code)),
    ]
  }
}

function shown(code: Code): string {
  if (isPaired(code)) return wordsOf(code.children)
  return code.code === 'reference' ? (code.label ?? code.id) : code.id
}

const isEmptied = (code: Code) => isPaired(code) && wordsOf(code.children).trim() === ''

/** Links: a lost one leads nowhere, one around no words cannot be followed. */
export const links = differing(['link'])

/** Cross references to FAQs. */
export const references = differing(['reference'])

/** Bold, italic, raised and lowered figures, and breaks. */
export const formatting = differing(['bold', 'italic', 'subscript', 'superscript', 'break'])
