/**
 * The index of one language, in memory: what a reader of that language finds on its pages. What a word
 * is, says `words.ts`; which texts have it, `word-index.ts`.
 */
import type { Language } from '../../i18n/languages'
import { markedIn, type Passage, passageFrom } from './passage'
import type { Query } from './query'
import { wordIndex } from './word-index'
import { stemOf, wordsOf } from './words'

/** A page by itself, or a question on it. */
export type Entry = {
  href: string
  title: string
  text: string
  /** Of the page or the FAQ: found twice, it is shown once. */
  contentId: string
  number?: number
  /** The title of the page on which the question stands. */
  page?: string
  /** Only where it is not the reader's. */
  language?: Language
  /** ISO 8601 */
  updated: string
}

export type Found = Pick<Entry, 'href' | 'number' | 'page' | 'language'> & {
  title: Passage
  passage: Passage
}

/** What was found, and the words that it was found by. */
type Hit = { entry: Entry; terms: ReadonlySet<string> }

const mostResults = 50

export type SearchIndex = ReturnType<typeof searchIndex>

export function searchIndex(language: Language) {
  const entries = new Map<number, Entry>()
  const ofPage = new Map<string, number[]>()
  const words = wordIndex()
  const stemsOf = (text: string) =>
    wordsOf(text).flatMap((word) => stemOf(word.text, language) || [])

  /** Puts a page as it is now in the place of what it was; without entries it is gone. */
  function replace(page: string, now: Entry[]): void {
    for (const text of ofPage.get(page) ?? []) {
      const before = entries.get(text)
      if (before) words.remove(text, stemsOf(before.title), stemsOf(before.text))
      entries.delete(text)
    }
    ofPage.delete(page)
    if (now.length === 0) return
    const texts = now.map((entry) => {
      const text = words.add(stemsOf(entry.title), stemsOf(entry.text))
      entries.set(text, entry)
      return text
    })
    ofPage.set(page, texts)
  }

  function search({ number, named, stems }: Query): Found[] {
    const numbered = number === undefined ? [] : withNumber(number)
    const byNumber = numbered.map(([, entry]): Hit => ({ entry, terms: new Set() }))
    if (named && stems.length === 0) return byNumber.slice(0, mostResults).map(found)
    const among = named ? new Set(numbered.map(([text]) => text)) : undefined
    const byWords = ranked(stems, among)
    return withoutTwins(named ? byWords : [...byNumber, ...byWords])
      .slice(0, mostResults)
      .map(found)
  }

  /** All the words; where they do not stand together, any of them. */
  function ranked(stems: string[], among: ReadonlySet<number> | undefined): Hit[] {
    for (const need of ['all', 'any'] as const) {
      const { texts, words: terms } = words.search(stems, { need, limit: mostResults * 2, among })
      if (texts.length === 0) continue
      return texts.flatMap((text) => {
        const entry = entries.get(text)
        return entry ? [{ entry, terms }] : []
      })
    }
    return []
  }

  function withNumber(number: number): [number, Entry][] {
    return [...entries]
      .filter(([, entry]) => entry.number === number)
      .sort(([, one], [, other]) => Date.parse(other.updated) - Date.parse(one.updated))
  }

  function found({ entry, terms }: Hit): Found {
    const { href, number, page, language: own, title, text } = entry
    return {
      ...{ href, number, page, language: own },
      title: markedIn(title, terms, language),
      passage: passageFrom(text, terms, language),
    }
  }

  return { replace, search, size: () => entries.size }
}

/** A FAQ on several pages is one find. */
function withoutTwins(all: Hit[]): Hit[] {
  const seen = new Set<string>()
  return all.filter(({ entry: { contentId, number } }) => {
    const key = `${contentId}#${number === undefined}`
    return !seen.has(key) && seen.add(key)
  })
}
