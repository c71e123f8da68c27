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
    ([open, close]) =>
      count(text, open) !== count(text, close) && count(original, open) === count(original, close),
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
