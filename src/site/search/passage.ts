/** The passage of a text that a search found, with the words to mark. */
import { stemOf, wordsOf, wordsWithin } from './tokenize'

export type Passage = { text: string; found: boolean }[]

const about = 240

/**
 * Cuts the passage around the words found.
 *
 * @param stems the words that were found, as `stemOf` makes them
 */
export function passageFrom(text: string, stems: ReadonlySet<string>, language: string): Passage {
  const words = wordsOf(text)
  const found = words.filter(({ text: word }) => isAmong(word, stems, language))
  const start = bestStart(found, words, language)
  const end = words.filter((word) => word.end <= start + about).at(-1)?.end ?? text.length
  const last = words.at(-1)?.end === end ? text.length : end
  const inside = found.filter((word) => word.start >= start && word.end <= last)
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...marked(text, inside, start, last),
    ...(last < text.length ? [{ text: ' …', found: false }] : []),
  ]
}

/** The whole text, with the words marked: for titles. */
export function markedIn(text: string, stems: ReadonlySet<string>, language: string): Passage {
  const found = wordsOf(text).filter(({ text: word }) => isAmong(word, stems, language))
  return marked(text, found, 0, text.length)
}

function isAmong(word: string, stems: ReadonlySet<string>, language: string): boolean {
  return [word, ...wordsWithin(word, language)].some((each) => stems.has(stemOf(each, language)))
}

type Found = ReturnType<typeof wordsOf>

function marked(text: string, found: Found, start: number, end: number): Passage {
  const parts: Passage = []
  let at = start
  for (const word of found) {
    parts.push({ text: text.slice(at, word.start), found: false })
    parts.push({ text: text.slice(word.start, word.end), found: true })
    at = word.end
  }
  parts.push({ text: text.slice(at, end), found: false })
  return parts.filter((part) => part.text !== '')
}

/** Where most different words stand together, with a few words before them. */
function bestStart(found: Found, words: Found, language: string): number {
  let best = { start: 0, count: 0 }
  for (const first of found) {
    const inWindow = found.filter(
      ({ start, end }) => start >= first.start && end <= first.start + about,
    )
    const count = new Set(inWindow.map(({ text }) => stemOf(text, language))).size
    if (count > best.count) best = { start: first.start, count }
  }
  if (best.start < about / 2) return 0
  const before = words.filter(({ start }) => start < best.start).slice(-6)
  return before[0]?.start ?? best.start
}
