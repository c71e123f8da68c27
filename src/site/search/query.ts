/** Parses a search query: words, and the number of a question where one is named. */
import { joinedPairs, otherStems, readingsOf, stemOf, wordsOf } from './tokenize'

export type Query = {
  /** As the reader wrote it, tidied, to be shown again. */
  shown: string
  /** Each once. */
  stems: string[]
  /** Other stems that some of them stand for. */
  others?: Record<string, string[]>
  /** Other stems that some of them stand for where those are the more usual. */
  readings?: Record<string, string[]>
  /** "FAQ 5", "№ 5", "5": the question with this number. */
  number?: number
  /** Whether the number stands with the word for a question, so that it cannot mean anything else. */
  named: boolean
  /** Whether there was more than is looked for. */
  cut: boolean
}

/** More words than anybody asks for, few enough to answer at once. */
export const mostWords = 32
const mostCharacters = 200
/** Nobody's word is longer; looking for what is like it would take long. */
const longestWord = 40

/**
 * Parses a query.
 *
 * @param reference how the language refers to a question: "FAQ #{number}"
 */
export function queryFrom(asked: string, language: string, reference: string): Query {
  const clean = asked
    .slice(0, 20_000)
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .replaceAll('n°', 'nº') // as many keyboards have it
  const others: Record<string, string[]> = {}
  const readings: Record<string, string[]> = {}
  const all = wordsOf(clean).flatMap(({ text }) => {
    const asked = text.slice(0, longestWord)
    const stem = stemOf(asked, language)
    const more = otherStems(asked, stem, language)
    if (more.length > 0) others[stem] = more
    const maybe = readingsOf(asked, stem, language)
    if (maybe.length > 0) readings[stem] = maybe
    return stem || []
  })
  for (const { whole, parts } of joinedPairs(clean)) {
    const joined = stemOf(whole.slice(0, longestWord), language)
    for (const part of parts.map((each) => stemOf(each.slice(0, longestWord), language)))
      others[part] = [...(others[part] ?? []), joined]
  }
  const words = all.slice(0, mostWords)
  const cut = all.length > words.length || clean.length > mostCharacters
  const shown = clean.length > mostCharacters ? `${clean.slice(0, mostCharacters)}…` : clean

  const names = wordsOf(`FAQ № ${reference.replaceAll('{number}', ' ')}`).map(({ text }) =>
    stemOf(text, language),
  )
  const at = words.findIndex(
    (word, index) => isNumber(word) && names.includes(words[index - 1] ?? ''),
  )
  const sign = /[#№]\s*(\d{1,4})(?!\d)/u.exec(clean)?.[1]
  if (at > 0) {
    const stems = words.filter((word, index) => index !== at && !names.includes(word))
    return {
      shown,
      stems: [...new Set(stems)],
      others,
      readings,
      number: Number(words[at]),
      named: true,
      cut,
    }
  }
  if (sign) {
    const stems = words.filter((word) => word !== sign && !names.includes(word))
    return {
      shown,
      stems: [...new Set(stems)],
      others,
      readings,
      number: Number(sign),
      named: true,
      cut,
    }
  }
  const [only] = words
  const number = words.length === 1 && only && isNumber(only) ? { number: Number(only) } : {}
  return { shown, stems: [...new Set(words)], others, readings, ...number, named: false, cut }
}

function isNumber(word: string): boolean {
  return /^[0-9]{1,4}$/.test(word)
}
