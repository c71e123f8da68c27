/**
 * Finds numbers that a text writes in words, in any form of grammar: “two hundred and fifty”,
 * « quatre-vingt-dix », «чотирнадцяти», «أربعة وعشرون», „siebzehn“. The words are CLDR's (`rules.ts`), their
 * endings and how a language puts them together are in `grammars.ts`.
 */
import type { Language } from '../../i18n/languages'
import { type Grammar, grammars, plainGrammar } from './grammars'
import { spellings } from './rules'

export type SpelledNumber = {
  value: number
  written: string
  start: number
  end: number
  /** Multiplied by a word: “five million”. */
  isScaled: boolean
  /** A lone "hundred", "thousands", « dizaine »: how many, it does not say. */
  isVague: boolean
}

type Lexicon = { grammar: Grammar; values: Map<string, number>; scales: Map<string, number> }

const known = new Map<Language, Lexicon | undefined>()

function lexiconOf(language: Language): Lexicon | undefined {
  if (!known.has(language)) known.set(language, made(language))
  return known.get(language)
}

const round = [1e3, 2e3, 5e3, 1e6, 2e6, 5e6, 1e9, 2e9, 5e9, 1e12, 2e12, 5e12]

function made(language: Language): Lexicon | undefined {
  const grammar = grammars[language] ?? plainGrammar
  const parts = (words: string) => wordsIn(words).map(({ word }) => word)
  // Where 121 is one word, all of them are looked up; elsewhere their parts are enough.
  const isOneWord = spellings(language, [121]).some(({ words }) => parts(words).length === 1)
  const small = spellings(
    language,
    Array.from({ length: 999 }, (_, index) => index + 1).filter(
      (value) => isOneWord || value < 100 || value % 100 === 0,
    ),
  )
  if (small.length === 0) return undefined
  const values = new Map<string, number>()
  const scales = new Map<string, number>()
  const put = (word: string, value: number) => {
    const key = grammar.fold(normal(word))
    const into =
      value >= 1000 && round.includes(value) && !String(value).startsWith('2') ? scales : values
    if (!into.has(key)) into.set(key, value)
  }
  for (const { value, words } of small) {
    const [only, ...more] = parts(words)
    const hundred = value === 100 ? more.at(-1) : undefined
    if (only && more.length === 0) put(only, value)
    else if (hundred) put(hundred, value)
  }
  for (const { value, words } of spellings(language, round)) {
    const last = parts(words).at(-1) ?? ''
    const scale = 10 ** Math.floor(Math.log10(value))
    if (last && !values.has(grammar.fold(normal(last)))) put(last, scale)
  }
  for (const [word, value] of Object.entries(grammar.forms)) {
    const into = scaleSet.has(value) ? scales : values
    into.set(grammar.fold(normal(word)), value)
  }
  return { grammar, values, scales }
}

const scaleSet = new Set([1e3, 1e6, 1e9, 1e12])

function normal(word: string): string {
  return word.toLowerCase().normalize('NFC').replace(/[’ʼ`]/g, "'")
}

/** “half a million” */
const ofHalf = /^[\s-]+(?:\p{L}{1,3}[\s-]+)?$/u

type Word = { word: string; start: number; end: number }

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}'’ʼ]*/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
}

const weekdays = new Map<Language, Set<string>>()

/** The days of the week as Intl names them: «الاثنين», Monday, is no two. */
function weekdaysOf(language: Language): Set<string> {
  const known = weekdays.get(language)
  if (known) return known
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  const made = new Set([1, 2, 3, 4, 5, 6, 7].map((day) => format.format(Date.UTC(2024, 0, day))))
  weekdays.set(language, made)
  return made
}

/** Numbers in words, from the left to the right. One and the articles that look like it are none. */
export function spelledNumbers(text: string, language: Language): SpelledNumber[] {
  const lexicon = lexiconOf(language)
  if (!lexicon) return []
  const words = wordsIn(text).filter(({ word }) => !weekdaysOf(language).has(word))
  const found: SpelledNumber[] = []
  let open: Open | undefined
  const end = () => {
    if (open) {
      const value = open.total + open.current
      found.push({
        value,
        written: text.slice(open.start, open.end),
        start: open.start,
        end: open.end,
        isScaled: open.isScaled,
        isVague: open.isVague || open.isHalf,
      })
    }
    open = undefined
  }
  let skipped: Word | undefined
  for (const [index, one] of words.entries()) {
    const { grammar } = lexicon
    if (one === skipped) continue
    const key = grammar.fold(normal(one.word))
    const before = words[index - 1]
    const between = open && before ? text.slice(open.end, one.start) : ''
    const joined = grammar.joins.test(between) || (open?.isHalf && ofHalf.test(between))
    if (open && !joined) end()
    if (grammar.half.test(one.word.replace(grammar.prefix ?? /^(?!)/, ''))) {
      // “a billion and a half”, «مليار ونصف», “half a million”.
      if (open?.isScaled) {
        open.total += open.lastScale / 2
        open.end = one.end
        // «مليار ونصف المليار»: the scale once more is no number of its own.
        const again = words[index + 1]
        if (again && lexicon.scales.get(grammar.fold(normal(again.word))) === open.lastScale) {
          skipped = again
        }
        end()
      } else {
        end()
        open = { ...fresh(one), current: 0.5, isHalf: true }
      }
      continue
    }
    if (grammar.oneAndAHalf?.test(one.word)) {
      end()
      open = { ...fresh(one), current: 1.5, isHalf: true }
      continue
    }
    const scale = lexicon.scales.get(key)
    const value = lexicon.values.get(key)
    if (scale !== undefined) {
      open ??= { ...fresh(one), isVague: true }
      open.total += (open.current || 1) * scale
      open.current = 0
      open.lastScale = scale
      open.isScaled = true
      open.end = one.end
    } else if (value !== undefined) {
      const isDozen = open && value === 12 && /^dozens?$/i.test(one.word)
      const isCollective = grammar.collectives?.test(one.word) ?? false
      const next =
        isDozen && open
          ? open.current * 12
          : open && !open.isHalf
            ? together(open.current, value, language)
            : undefined
      if (next === undefined) {
        end()
        open = { ...fresh(one), current: value, isVague: value === 100 || isCollective }
      } else if (open) {
        open.isVague = false
        open.current = next
        open.end = one.end
      }
    } else if (!/^(?:and|et|a|und|de|d|y|e|i)$/.test(normal(one.word))) end()
  }
  end()
  return found
}

type Open = {
  total: number
  current: number
  lastScale: number
  isScaled: boolean
  isHalf: boolean
  isVague: boolean
  start: number
  end: number
}

function fresh({ start, end }: Word): Open {
  return {
    total: 0,
    current: 0,
    lastScale: 0,
    isScaled: false,
    isHalf: false,
    isVague: false,
    start,
    end,
  }
}

/** The value of two number words in a row; nothing where they are two numbers. */
function together(before: number, next: number, language: Language): number | undefined {
  if (before === 0) return next
  const [tens, ones] = [before % 100, before % 10]
  if (next === 100 && before > 1 && before < 20) return before * 100
  if (next >= 100) return undefined
  if (tens === 0) return before + next
  if (ones === 0 && tens >= 20 && next < 10) return before + next
  if (language === 'fr') {
    if (tens === 4 && next === 20) return before - 4 + 80
    if ((tens === 60 || tens === 80) && next >= 10 && next < 20) return before + next
    if (tens === 10 && next >= 7 && next <= 9) return before + next
    if ((tens === 70 || tens === 90) && next >= 7 && next <= 9) return before + next
  }
  // Arabic says the ones first: أربعة وعشرون, ثلاثة عشر.
  if (language === 'ar' && tens < 10 && (next === 10 || (next >= 20 && next % 10 === 0))) {
    return before + next
  }
  return undefined
}

/** Languages that build words on a number: «п’ятирічний», «сімка». */
const building = new Set<Language>(['uk', 'de', 'ru'] as Language[])

/** Whether a text has a word that is built on a number: “five-year” as one word. */
export function isPartOfWord(value: number, text: string, language: Language): boolean {
  const lexicon = building.has(language) ? lexiconOf(language) : undefined
  if (!lexicon) return false
  const stems = [...lexicon.values].flatMap(([word, its]) =>
    its === value && word.length >= 3 ? [word] : [],
  )
  if (stems.length === 0) return false
  return wordsIn(text).some(({ word }) => {
    const key = normal(word).replace(/'/g, '')
    const isNumber = lexicon.values.has(lexicon.grammar.fold(normal(word)))
    return !isNumber && stems.some((stem) => key.startsWith(stem))
  })
}
