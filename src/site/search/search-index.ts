/**
 * The in-memory full-text index of one language. Words are found and ranked by MiniSearch (MIT;
 * BM25+, prefixes, typos); what a word is, says `tokenize.ts`.
 */
import MiniSearch, { type SearchOptions } from 'minisearch'
import type { Language } from '../../i18n/languages'
import { markedIn, type Passage, passageFrom } from './passage'
import type { Query } from './query'
import { joinedPairs, stemOf, wordsOf, wordsWithin } from './tokenize'

/** A page by itself, or a question on it. */
export type Entry = {
  /** Unique: content, and number of the question. */
  id: string
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
  /** Whether it was withdrawn: it can still be read, but no longer holds. */
  isWithdrawn?: true
}

export type Found = Pick<Entry, 'href' | 'number' | 'page' | 'language' | 'isWithdrawn'> & {
  title: Passage
  passage: Passage
}

/** What was found, and the words that it was found by, beside those that were asked for. */
type Hit = { entry: Entry; terms: readonly string[] }

export type Results = {
  /** How many there are in all. */
  total: number
  /** Whether there are more than were counted. */
  isMore: boolean
  /** Those of the page asked for, the best first; of the last page where there are not so many. */
  found: Found[]
  page: number
  pageCount: number
}

/** On one page of results. */
export const resultsAtOnce = 20
/** Words of which any will do, where they do not stand together. */
const mostAlternatives = 4
/**
 * So many places are weighed for one question. Of words that stand everywhere no order could be
 * made anyway: titles come first, then the pages that were updated last when the index was made.
 */
const mostPlaces = 20_000

export type SearchIndex = ReturnType<typeof searchIndex>

/** Makes an empty index. */
export function searchIndex(language: Language) {
  const entries = new Map<string, Entry>()
  const ofPage = new Map<string, string[]>()
  const stem = (word: string) => stemOf(word, language)
  const words = new MiniSearch<Entry>({
    fields: ['title', 'text'],
    tokenize: (text) => indexed(text, language),
    processTerm: stem,
  })
  /** How often each stem stands in all texts. */
  const frequency = new Map<string, number>()
  const count = ({ title, text }: Entry, by: 1 | -1) => {
    for (const word of [...indexed(title, language), ...indexed(text, language)]) {
      const each = stem(word)
      frequency.set(each, (frequency.get(each) ?? 0) + by)
    }
  }
  const often = (stem: string) => frequency.get(stem) ?? 0
  const isUnknown = (stem: string) => !often(stem)
  const options: SearchOptions = {
    // What is asked are stems already.
    tokenize: (text) => text.split(' '),
    processTerm: (word) => word,
    boost: { title: 3 },
    // A word that stands somewhere is meant; one that stands nowhere is half written, or mistyped.
    prefix: (stem) => stem.length > 2 && isUnknown(stem),
    fuzzy: (stem) => isUnknown(stem) && typos(stem),
  }

  /** Puts a page as it is now in the place of what it was; without entries it is gone. */
  function replace(page: string, now: Entry[]): void {
    for (const _ of replacing(page, now));
  }

  /**
   * The same in steps of one entry, so that others can be served between them: a page may have a
   * hundred questions. At each step an entry is found as it was or as it is, and the others are
   * found as ever.
   */
  function* replacing(page: string, now: Entry[]): Generator<void, void> {
    const before = ofPage.get(page) ?? []
    const ids = now.map(({ id }) => id)
    if (ids.length > 0) ofPage.set(page, ids)
    else ofPage.delete(page)
    const stays = new Set(ids)
    for (const id of before) {
      if (stays.has(id)) continue
      remove(id)
      yield
    }
    for (const entry of now) {
      if (isSame(entry, entries.get(entry.id))) continue
      remove(entry.id)
      entries.set(entry.id, entry)
      words.add(entry)
      count(entry, 1)
      yield
    }
  }

  function remove(id: string): void {
    const before = entries.get(id)
    if (!before) return
    words.remove(before)
    count(before, -1)
    entries.delete(id)
  }

  /** @param page of the results, counted from 1 */
  function search(query: Query, page = 1): Results {
    const { number, named, stems } = query
    const numbered = number === undefined ? [] : withNumber(number)
    const byNumber = numbered.map((entry): Hit => ({ entry, terms: [] }))
    if (named && stems.length === 0) return pageOf(byNumber, page, { stems, isMore: false })
    const allowed = named ? new Set(numbered.map(({ id }) => id)) : undefined
    const { hits, isMore } = ranked(query, allowed)
    return pageOf(withoutTwins(named ? hits : [...byNumber, ...hits]), page, { stems, isMore })
  }

  function pageOf(
    hits: Hit[],
    page: number,
    { stems, isMore }: { stems: string[]; isMore: boolean },
  ): Results {
    const pageCount = Math.max(1, Math.ceil(hits.length / resultsAtOnce))
    const at = Math.min(page, pageCount)
    const some = hits.slice((at - 1) * resultsAtOnce, at * resultsAtOnce)
    const found = some.map((hit) => foundBy(hit, stems))
    return { total: hits.length, isMore, found, page: at, pageCount }
  }

  /** All the words first; where they do not stand together, any of the rarest. */
  function ranked(
    { stems, others = {}, readings = {} }: Query,
    allowed: Set<string> | undefined,
  ): { hits: Hit[]; isMore: boolean } {
    const telling = tellingOf(stems)
    const ways: [string[], 'AND' | 'OR'][] = [
      [telling, 'AND'],
      [telling.slice(0, mostAlternatives), 'OR'],
    ]
    for (const [asked, combineWith] of ways) {
      let left = mostPlaces
      const boostDocument = (id: string) => {
        if (allowed && !allowed.has(id)) return 0
        left -= 1
        return left >= 0 ? 1 : 0
      }
      const knownOthers = (stem: string) => [
        ...(others[stem] ?? []).filter((each) => !isUnknown(each)),
        // Where the word itself stands, its reading was counted with it.
        ...(readings[stem] ?? []).filter((each) => often(each) > 2 * often(stem)),
      ]
      const queries = asked.map((stem) => {
        const more = knownOthers(stem)
        // A word that stands there in another form is neither half written nor mistyped.
        const exactly = more.length > 0 && { prefix: false, fuzzy: false }
        return { combineWith: 'OR' as const, queries: [stem, ...more], ...exactly }
      })
      const results = words.search({ combineWith, queries }, { ...options, boostDocument })
      if (results.length === 0) continue
      const weighed: (Hit & { weight: number })[] = []
      for (const { id, terms, score } of results) {
        const entry = entries.get(id)
        if (entry) weighed.push({ entry, terms, weight: weightOf(score) })
      }
      const hits = weighed.sort(
        (one, other) => other.weight - one.weight || newestFirst(one.entry, other.entry),
      )
      return { hits, isMore: left < 0 }
    }
    return { hits: [], isMore: false }
  }

  /** The words that tell something, the rarest first: on a large site "the" is in every text. */
  function tellingOf(stems: string[]): string[] {
    let left = mostPlaces
    return [...stems]
      .sort((one, other) => often(one) - often(other))
      .filter((stem, index) => {
        left -= often(stem)
        return index === 0 || left >= 0
      })
  }

  function withNumber(number: number): Entry[] {
    return [...entries.values()].filter((entry) => entry.number === number).sort(newestFirst)
  }

  function foundBy({ entry, terms }: Hit, asked: string[]): Found {
    const { href, number, page, language: own, title, text, isWithdrawn } = entry
    const stems = new Set([...terms, ...asked])
    return {
      ...{ href, number, page, language: own },
      ...(isWithdrawn && { isWithdrawn }),
      title: markedIn(title, stems, language),
      passage: passageFrom(text, stems, language),
    }
  }

  return { replace, replacing, search, size: () => entries.size }
}

function isSame(now: Entry, before: Entry | undefined): boolean {
  return before !== undefined && JSON.stringify(now) === JSON.stringify(before)
}

/** The words by which a text is found. */
function indexed(text: string, language: Language): string[] {
  const words = wordsOf(text).flatMap(({ text: word }) => [word, ...wordsWithin(word, language)])
  return [...words, ...joinedPairs(text).map(({ whole }) => whole)]
}

/**
 * A score without what the order of summing leaves in its last digits: an index that followed changes
 * answers like one that was just made.
 */
function weightOf(score: number): number {
  return Number(score.toPrecision(6))
}

function newestFirst(one: Entry, other: Entry): number {
  const isSameDay = one.updated === other.updated
  const days = isSameDay ? 0 : (Date.parse(other.updated) || 0) - (Date.parse(one.updated) || 0)
  return days || (one.id < other.id ? -1 : 1)
}

/** How many letters may differ. */
function typos(stem: string): number | false {
  if (stem.length < 4 || /^\d+$/.test(stem)) return false
  return stem.length < 8 ? 1 : 2
}

/** A FAQ on several pages is one find. */
function withoutTwins(all: Hit[]): Hit[] {
  const seen = { pages: new Set<string>(), questions: new Set<string>() }
  return all.filter(({ entry: { contentId, number } }) => {
    const alike = number === undefined ? seen.pages : seen.questions
    return !alike.has(contentId) && alike.add(contentId)
  })
}
