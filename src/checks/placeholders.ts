import { wordsOf } from '../segments/unit'
import type { Check } from './finding'

/**
 * What a program fills in or reads: {name}, {{name}}, ${name}, %s, %1$d, %(name)s, <b>; web and
 * mail addresses; @handles and #tags with a Latin letter.
 */
export const placeholderPattern =
  /https?:\/\/[^\s<>«»"”]*[^\s<>«»"”.,;:!?)\]،؛؟]|www\.[^\s<>«»"”]*[^\s<>«»"”.,;:!?)\]،؛؟]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\$?\{\{?[^{}]*\}?\}|%(?:\d+\$|\(\w+\))?[sdif](?![\p{L}\d])|<\/?[a-z][^<>]*>|(?<![\p{L}\d])[@#][A-Za-z_]\w+/gu

/** The part of an address that names its language differs rightly: /en/ and /fr/. */
function neutral(found: string): string {
  return found.replace(/\/[a-z]{2}(?:-[a-z]{2})?(?=\/|$)/gi, '/*').replace(/\/$/, '')
}

/** Check: placeholders and addresses stand in the translation as often as in the source. */
export const placeholders: Check = ({ source, target }) => {
  const find = (text: string) => [...text.matchAll(placeholderPattern)].map(([found]) => found)
  const wanted = find(wordsOf(source))
  const left = find(wordsOf(target))
  const missing = wanted.filter((each) => {
    const index = left.findIndex((other) => neutral(other) === neutral(each))
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return [
    ...missing.map((each) => ({ problem: 'missing', source: each })),
    ...left.map((each) => ({ problem: 'added', target: each })),
  ]
}
