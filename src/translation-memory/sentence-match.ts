/**
 * A match that is put together from the sentences of similar paragraphs: one new sentence in a paragraph
 * leaves the others matched.
 */
import type { Language } from '../i18n/languages'
import { codeFaults } from '../segments/codes'
import { type Codes, joined } from '../segments/inline-nodes'
import { identityOf } from '../segments/segment-identity'
import { sentencesOf } from '../segments/sentences'
import { alike, profileOf } from '../segments/similarity'
import { hasWords, type Inline } from '../segments/unit'
import { adaptTarget, type MemoryMatch, memoryKey } from './fuzzy-match'

type Pair = { from: Language; to: Language }

export type SentenceMatch = {
  /** The sentences that are known, in the order of the source; the others are left out. */
  target: Inline[]
  sentences: { source: Inline[]; known: boolean }[]
}

/**
 * Puts a translation together from sentences that were translated before.
 *
 * @param entries translated paragraphs, the likest first
 * @returns nothing where none of it is known
 */
export function sentenceMatch(
  entries: readonly MemoryMatch[],
  segment: { source: Inline[]; codes: Codes },
  pair: Pair,
): SentenceMatch | undefined {
  const wanted = sentencesOf(segment.source, pair.from)
  const known = knownSentences(entries, pair)
  const found = wanted.map((source) => {
    const match = known.get(identityOf(source))
    return { source, target: match && adaptTarget(match, { source, codes: segment.codes }) }
  })
  if (!found.some(({ target }) => target)) return undefined
  return {
    target: spaced(found.flatMap(({ target }) => (target ? [target] : []))),
    sentences: found.map(({ source, target }) => ({ source, known: target !== undefined })),
  }
}

/** A text, or a sentence of it, and how alike what the memory has best is: from 0 to 1. */
export type Likeness = { source: Inline[]; similarity: number }

/**
 * How much of a text the memory has: sentence by sentence where it has one of them word for word, else as a whole.
 *
 * @param whole how alike the best match of the whole text is
 * @param entries translated paragraphs
 */
export function likenesses(
  segment: { source: Inline[] },
  { whole, entries }: { whole: number; entries: readonly MemoryMatch[] },
  pair: Pair,
): Likeness[] {
  const { source } = segment
  if (whole === 1) return [{ source, similarity: 1 }]
  const known = [...knownSentences(entries, pair).keys()]
  const profiles = known.map(profileOf)
  const sentences = sentencesOf(source, pair.from).map((sentence) => {
    const identity = identityOf(sentence)
    if (known.includes(identity)) return { source: sentence, similarity: 1 }
    const own = profileOf(identity)
    const best = profiles.reduce((most, profile) => Math.max(most, alike(own, profile)), 0)
    // Other words are not the same, however alike.
    return { source: sentence, similarity: Math.min(best, almost) }
  })
  const isBySentence = sentences.some(({ similarity }) => similarity === 1)
  return isBySentence ? sentences : [{ source, similarity: whole }]
}

const almost = 0.99

/** More sentences than a paragraph has. */
const mostKeys = 100

/** The keys by which an entry is found for its sentences, those that {@link sentenceMatch} can take. */
export function sentenceKeys(entry: MemoryMatch, pair: Pair): string[] {
  const sentences = [...knownSentences([entry], pair).values()].slice(0, mostKeys)
  return sentences.map(({ source }) => memoryKey(source, pair))
}

/**
 * The sentences of translated paragraphs, by their words. Only of those whose translation has as many
 * sentences, each with the codes of its own: elsewhere a translator joined or parted some.
 */
function knownSentences(
  entries: readonly MemoryMatch[],
  { from, to }: Pair,
): ReadonlyMap<string, MemoryMatch> {
  const known = new Map<string, MemoryMatch>()
  for (const entry of entries) {
    const sources = sentencesOf(entry.source, from)
    const targets = sentencesOf(entry.target, to)
    if (sources.length !== targets.length) continue
    const pairs = sources.map((source, index) => ({ source, target: targets[index] ?? [] }))
    if (pairs.some(({ source, target }) => hasForeignCodes(source, target))) continue
    for (const each of pairs) {
      const key = identityOf(each.source)
      if (hasWords(each.source) && !known.has(key)) known.set(key, each)
    }
  }
  return known
}

/** Whether a sentence has codes of another one. What was left out is the translator’s to place. */
function hasForeignCodes(source: Inline[], target: Inline[]): boolean {
  return codeFaults(source, target, [], () => false).length > 0
}

/** Sentences in a row, with a space where none of the two has one. */
function spaced(sentences: readonly Inline[][]): Inline[] {
  const inlines = joined(
    sentences.flatMap((sentence, index) => {
      const before = sentences[index - 1]?.at(-1)
      return isApart(before, sentence[0]) ? sentence : [' ', ...sentence]
    }),
  )
  const last = inlines.at(-1)
  return typeof last === 'string' ? [...inlines.slice(0, -1), last.trimEnd()] : inlines
}

function isApart(before: Inline | undefined, first: Inline | undefined): boolean {
  if (before === undefined) return true
  if (typeof before === 'object' && before.code === 'break') return true
  const endsApart = typeof before === 'string' && /\s$/u.test(before)
  return endsApart || (typeof first === 'string' && /^\s/u.test(first))
}
