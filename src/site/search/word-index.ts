/**
 * Which texts have which words, those that answer best first. Words are kept in MiniSearch's
 * SearchableMap (MIT), which finds beginnings and typos, and ranked as MiniSearch ranks, by BM25+ (Lv
 * and Zhai, "Lower-bounding term frequency normalization", 2011). Only where the words stand is kept
 * in a way of our own, for its size (`places.ts`).
 */
import SearchableMap from 'minisearch/SearchableMap'
import { eachPlace, noPlaces, type Places, put, take } from './places'

const titleBoost = 3
/** BM25+: how soon more of the same word says no more, what a long text costs, what a word is worth at least. */
const [saturation, lengthCosts, floor] = [1.2, 0.7, 0.5]
/** What a word is worth that only begins like the one asked for, or differs by a letter or two. */
const worth = { beginning: 0.375, typo: 0.45 }

/** A word that may be meant by one that was asked for. */
type Meant = { word: string; weight: number; places: Places }

type Wanted = {
  /** Whether a text must have all the words, or any. */
  need: 'all' | 'any'
  limit: number
  /** The only texts that count. */
  among?: ReadonlySet<number>
}

/** Words are compared as they are: whoever adds or asks has made them alike. */
export function wordIndex() {
  const vocabulary = new SearchableMap<Places>()
  const titles = lengths()
  const bodies = lengths()
  const freed: number[] = []
  let end = 0

  /** @returns the text's number */
  function add(title: string[], body: string[]): number {
    const text = freed.pop() ?? end++
    for (const [word, { inTitle, inBody }] of counted(title, body)) {
      const places = vocabulary.get(word) ?? noPlaces()
      put(places, text, inTitle, inBody)
      vocabulary.set(word, places)
    }
    titles.set(text, title.length)
    bodies.set(text, body.length)
    return text
  }

  /** @param title and body as they were added */
  function remove(text: number, title: string[], body: string[]): void {
    for (const word of counted(title, body).keys()) {
      const places = vocabulary.get(word)
      if (!places) continue
      take(places, text)
      if (places.size === 0) vocabulary.delete(word)
    }
    titles.set(text, 0)
    bodies.set(text, 0)
    freed.push(text)
  }

  /**
   * @param asked each word once
   * @returns the numbers of the best texts, and all words that were looked for
   */
  function search(asked: string[], { need, limit, among }: Wanted) {
    const meant = asked.map(meantBy)
    const scores = new Float64Array(end)
    const matched = new Uint8Array(end)
    const lastMatched = new Uint8Array(end)
    for (const [index, words] of meant.entries()) {
      for (const { weight, places } of words) {
        const rarity = Math.log(1 + (size() - places.size + 0.5) / (places.size + 0.5))
        eachPlace(places, (text, inTitle, inBody) => {
          const found = titleBoost * titles.weigh(inTitle, text) + bodies.weigh(inBody, text)
          scores[text] = (scores[text] ?? 0) + weight * rarity * found
          if (lastMatched[text] === index + 1) return
          lastMatched[text] = index + 1
          matched[text] = (matched[text] ?? 0) + 1
        })
      }
    }
    const least = need === 'all' ? asked.length : 1
    const score = (text: number) => {
      const words = matched[text] ?? 0
      const counts = words >= least && (!among || among.has(text))
      return counts ? (scores[text] ?? 0) * words : 0
    }
    return {
      texts: best(score, end, limit),
      words: new Set(meant.flat().map(({ word }) => word)),
    }
  }

  /** A word that stands somewhere is meant; one that stands nowhere is half written, or mistyped. */
  function meantBy(asked: string): Meant[] {
    const places = vocabulary.get(asked)
    if (places) return [{ word: asked, weight: 1, places }]
    const found = new Map<string, Meant>()
    const letters = typos(asked)
    if (letters) {
      for (const [word, [places, distance]] of vocabulary.fuzzyGet(asked, letters)) {
        found.set(word, { word, weight: lessened(worth.typo, word, distance), places })
      }
    }
    if (asked.length > 2) {
      for (const [word, places] of vocabulary.atPrefix(asked)) {
        const missing = 0.3 * (word.length - asked.length)
        found.set(word, { word, weight: lessened(worth.beginning, word, missing), places })
      }
    }
    return [...found.values()]
  }

  const size = () => end - freed.length
  return { add, remove, search, size }
}

/** How many letters may differ. */
function typos(word: string): number {
  if (word.length < 4 || /^\d+$/.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

function lessened(weight: number, word: string, distance: number): number {
  return (weight * word.length) / (word.length + distance)
}

/** The numbers below `end` with the highest scores above 0; of the same score, the lower. */
function best(score: (text: number) => number, end: number, limit: number): number[] {
  const found: { text: number; score: number }[] = []
  for (let text = 0; text < end; text += 1) {
    const own = score(text)
    const last = found.length === limit ? (found.at(-1)?.score ?? 0) : 0
    if (own <= last) continue
    const at = found.findIndex((other) => other.score < own)
    found.splice(at < 0 ? found.length : at, 0, { text, score: own })
    if (found.length > limit) found.pop()
  }
  return found.map(({ text }) => text)
}

function counted(title: string[], body: string[]) {
  const words = new Map<string, { inTitle: number; inBody: number }>()
  const of = (word: string) => {
    const count = words.get(word) ?? { inTitle: 0, inBody: 0 }
    words.set(word, count)
    return count
  }
  for (const word of title) of(word).inTitle += 1
  for (const word of body) of(word).inBody += 1
  return words
}

/** How long the titles are, or the bodies. */
function lengths() {
  const all: number[] = []
  let total = 0
  return {
    set(text: number, length: number): void {
      total += length - (all[text] ?? 0)
      all[text] = length
    },
    /** What it says about a text that a word stands in it so often. */
    weigh(count: number, text: number): number {
      if (count === 0) return 0
      const average = total / all.length || 1
      const cost = 1 - lengthCosts + (lengthCosts * (all[text] ?? 0)) / average
      return floor + (count * (saturation + 1)) / (count + saturation * cost)
    },
  }
}
