import { placeholderPattern } from '../segments/placeholder-pattern'
import { wordsOf } from '../segments/unit'
import type { Check } from './finding'

/** The part of an address that names its language differs rightly: /en/ and /fr/. */
function neutral(found: string): string {
  return found.replace(/\/[a-z]{2}(?:-[a-z]{2})?(?=\/|$)/gi, '/*').replace(/\/$/, '')
}

/** Check: placeholders and addresses stand in the translation as often as in the source. */
export const placeholders: Check = ({ source, target }) => {
  const find = (text: string) =>
    [...text.matchAll(placeholderPattern)].map(([found]) => ({ found, key: neutral(found) }))
  const wanted = find(wordsOf(source))
  const given = find(wordsOf(target))
  return [
    ...beyond(wanted, given).map((each) => ({ problem: 'missing', source: each })),
    ...beyond(given, wanted).map((each) => ({ problem: 'added', target: each })),
  ]
}

type Found = { found: string; key: string }

/** Those of which the others have fewer: of each as many, the last of them. */
function beyond(own: Found[], others: Found[]): string[] {
  const left = new Map<string, number>()
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1)
  return own.flatMap(({ found, key }) => {
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count > 0 ? [] : [found]
  })
}
