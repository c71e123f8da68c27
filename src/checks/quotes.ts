import { wordsOf } from '../segments/unit'
import type { Check } from './finding'

const pairs: [open: string, close: string][] = [
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
]

/** Check: quotation marks and brackets that open also close, unless the source is as uneven. */
export const quotes: Check = ({ source, target }) => {
  const text = wordsOf(target)
  const original = wordsOf(source)
  const uneven = pairs.filter(
    ([open, close]) => isUneven(text, open, close) && !isUneven(original, open, close),
  )
  // “ opens in English and closes in Ukrainian „…“: together they are even.
  const curly = (words: string) => [...words].filter((sign) => '“”„‟"'.includes(sign)).length % 2
  return [
    ...uneven.map(([open, close]) => ({ problem: 'uneven', marks: `${open} ${close}` })),
    ...(curly(text) && !curly(original) ? [{ problem: 'uneven', marks: '“ ”' }] : []),
  ]
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

/** "a)" and "1)" count items, and open nothing. */
function isUneven(text: string, open: string, close: string): boolean {
  const items = close === ')' ? (text.match(/(?<![\p{L}\d(])[\p{L}\d]{1,3}\)/gu)?.length ?? 0) : 0
  const more = count(text, close) - count(text, open)
  return more < 0 || more > items
}
