/** The translation memory in the database: filled on publishing, queried before translating. */
import type { PayloadRequest, TaskConfig, Where } from 'payload'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import type { Language } from '../../i18n/languages'
import { hasTarget, type TranslationRecord } from '../../segments/record'
import { sentencesOf } from '../../segments/sentences'
import type { TranslatedDocument } from '../../segments/translated-document'
import { hasWords, wordsOf } from '../../segments/unit'
import {
  adaptTarget,
  bandNames,
  bandsOf,
  fuzzyMatches,
  type MemoryMatch,
  matchThreshold,
  memoryKey,
} from '../fuzzy-match'
import {
  type Likeness,
  likenesses,
  type SentenceMatch,
  sentenceKeys,
  sentenceMatch,
} from '../sentence-match'

/**
 * Entries that share a band with a text are compared with it. Where nearly all texts of a memory are
 * alike there are more: then some that are similar are not found, rather than somebody kept waiting.
 */
const mostCompared = 1000

export type Pair = { from: Language; to: Language }
export type Entry = MemoryMatch & {
  id: string
  key: string
  changedAt?: string | null
  /** Only what was published has been approved here; what is confirmed or came in a file is offered. */
  origin?: 'publication' | 'confirmed' | 'file' | null
  /** The id of the edition that it was confirmed in, where its origin is that. */
  confirmedIn?: string | null
}

/** Fills missing segments with exact matches that were published, as drafts. */
export async function pretranslate(
  records: readonly TranslationRecord[],
  pair: Pair,
  req: PayloadRequest,
): Promise<TranslationRecord[]> {
  const missing = records.filter(({ state }) => state === 'missing')
  const keys = missing.map(({ source }) => memoryKey(source, pair))
  const approved = (await entriesBy(keys, req)).filter(isApproved)
  const entries = new Map(approved.map((entry) => [entry.key, entry]))
  return records.map((record) => {
    const entry = record.state === 'missing' && entries.get(memoryKey(record.source, pair))
    if (!entry) return record
    return { ...record, target: adaptTarget(entry, record), state: 'draft', origin: 'memory' }
  })
}

/** Entries from before there were others say nothing. */
const isApproved = ({ origin }: Pick<Entry, 'origin'>) => !origin || origin === 'publication'

export type Found = {
  /** Fuzzy matches, the most similar first. */
  matches: (Entry & { similarity: number })[]
  /** What their sentences make together, where no entry has the very same words. */
  sentences?: SentenceMatch
}

/** From how alike a paragraph is on, its sentences are looked through. */
const leastOfSentences = 0.3
/** Paragraphs whose sentences are looked through. */
const mostOfSentences = 20

/**
 * Queries what the memory has for a segment: fuzzy matches, and what sentences of similar paragraphs make.
 *
 * @param edition the id of the translation that the segment is of
 */
export async function findInMemory(
  record: Pick<TranslationRecord, 'source' | 'codes' | 'previousSource' | 'target'>,
  pair: Pair & { edition?: string },
  req: PayloadRequest,
): Promise<Found> {
  const alike = await findAlike(record, { ...pair, atLeast: leastOfSentences }, req)
  const matches = offered(alike, record, matchThreshold)
  if (matches[0]?.similarity === 1) return { matches }
  const { previousSource, target } = record
  // Its own words for the source of before are the first to look at.
  const own = previousSource && hasTarget(record) ? [{ source: previousSource, target }] : []
  const others = await withSentencesOf(record, alike, pair, req)
  const sentences = sentenceMatch([...own, ...others], record, pair)
  return { matches, ...(sentences && { sentences }) }
}

/** Queries how much of a segment the memory has, for counting words: see {@link likenesses}. */
export async function likenessesInMemory(
  record: Pick<TranslationRecord, 'source'>,
  pair: Pair,
  req: PayloadRequest,
): Promise<Likeness[]> {
  const alike = await findAlike(record, { ...pair, atLeast: leastOfSentences }, req)
  const whole = alike[0]?.similarity ?? 0
  const entries = whole < 1 ? await withSentencesOf(record, alike, pair, req) : []
  return likenesses(record, { whole, entries }, pair)
}

/** Paragraphs that have a sentence of this one: the likest of them, and those that have it word for word. */
async function withSentencesOf(
  { source }: Pick<TranslationRecord, 'source'>,
  alike: readonly Entry[],
  pair: Pair & { edition?: string },
  req: PayloadRequest,
): Promise<MemoryMatch[]> {
  const sentences = sentencesOf(source, pair.from).filter(hasWords)
  const keys = [...new Set(sentences.map((sentence) => memoryKey(sentence, pair)))]
  const having = await findEntries({ sentenceKeys: { in: keys } }, mostOfSentences, req)
  const own = memoryKey(source, pair)
  const others = having.filter((entry) => entry.key !== own || entry.confirmedIn !== pair.edition)
  return [...alike.slice(0, mostOfSentences), ...others]
}

/**
 * Queries fuzzy matches of a segment, the most similar first. What was confirmed for just this segment is
 * none: whoever corrects it would be offered their own mistake before what was published.
 *
 * @param edition the id of the translation that the segment is of
 */
export async function findFuzzyMatches(
  record: Pick<TranslationRecord, 'source' | 'codes'>,
  pair: Pair & { edition?: string; atLeast?: number },
  req: PayloadRequest,
): Promise<(Entry & { similarity: number })[]> {
  return offered(await findAlike(record, pair, req), record, 0)
}

const offered = (
  alike: readonly (Entry & { similarity: number })[],
  record: Pick<TranslationRecord, 'source' | 'codes'>,
  atLeast: number,
) =>
  alike
    .filter(({ similarity }) => similarity >= atLeast)
    .slice(0, 5)
    .map((entry) => ({ ...entry, target: adaptTarget(entry, record) }))

async function findAlike(
  record: Pick<TranslationRecord, 'source'>,
  { from, to, edition, atLeast }: Pair & { edition?: string; atLeast?: number },
  req: PayloadRequest,
): Promise<(Entry & { similarity: number })[]> {
  const bands = bandsOf(record.source)
  const entries = await findEntries(
    {
      and: [
        { targetLanguage: { equals: to } },
        { sourceLanguage: { equals: from } },
        { or: bandNames.map((name) => ({ [name]: { equals: bands[name] } })) },
      ],
    },
    mostCompared,
    req,
  )
  const key = memoryKey(record.source, { from, to })
  const isOwn = (entry: Entry) =>
    entry.origin === 'confirmed' && entry.key === key && entry.confirmedIn === edition
  const others = edition ? entries.filter((entry) => !isOwn(entry)) : entries
  return fuzzyMatches(others, record, atLeast)
}

/**
 * Job: adds the segments of a published translation to the memory, queued by its publication; or, with `since`,
 * those that were confirmed then or later, marked as such. What was published is never replaced by those.
 */
export const addToMemory: TaskConfig<'add-to-translation-memory'> = {
  slug: 'add-to-translation-memory',
  inputSchema: [
    { name: 'collection', type: 'text', required: true },
    { name: 'edition', type: 'text', required: true },
    { name: 'since', type: 'text' },
  ],
  retries: { attempts: 5, backoff: { type: 'exponential', delay: 5000 } },
  handler: async ({ input: { collection, edition, since }, req }) => {
    if (isEditionCollection(collection))
      await rememberEdition(collection, { id: edition, since }, req)
    return { output: {} }
  },
}

async function rememberEdition(
  collection: EditionCollection,
  { id, since }: { id: string; since?: string | null | undefined },
  req: PayloadRequest,
): Promise<void> {
  const where = { id: { equals: id }, ...(!since && { _status: { equals: 'published' } }) }
  const [edition] = await findEditions({ collection, where, draft: Boolean(since) }, req)
  const { translation, sourceLanguage, language } = (edition ?? {}) as Partial<TranslatedDocument>
  if (!translation || !sourceLanguage || !language) return
  const pair = { from: sourceLanguage, to: language }
  const done = translation.records.filter(
    (each) =>
      each.state === 'done' &&
      hasTarget(each) &&
      (!since || (each.at !== undefined && each.at >= since)),
  )
  const origin = since ? ('confirmed' as const) : ('publication' as const)
  // What has a link of its own means something only in its document.
  const kept = new Map(
    done.filter(({ own }) => !own).map((record) => [memoryKey(record.source, pair), record]),
  )
  const known = new Map((await entriesBy([...kept.keys()], req)).map((each) => [each.key, each]))
  for (const [key, { source, target }] of kept) {
    const before = known.get(key)
    const isKnown = before && JSON.stringify(before.target) === JSON.stringify(target)
    if (isKnown && (before.origin ?? 'publication') === origin) continue
    // What nobody has approved replaces nothing but its own like.
    if (since && before && before.origin !== 'confirmed') continue
    const data = {
      ...fieldsOf({ source, target }, pair),
      changedAt: new Date().toISOString(),
      origin,
      confirmedIn: since ? id : null,
    }
    const common = {
      collection: 'translation-memory',
      depth: 0,
      overrideAccess: true,
      data,
    } as const
    if (before) await req.payload.update({ ...common, id: before.id })
    else await req.payload.create(common)
  }
}

/** The fields of an entry: its texts, and by what it is found. */
export function fieldsOf({ source, target }: MemoryMatch, pair: Pair) {
  return {
    ...bandsOf(source),
    sentenceKeys: sentenceKeys({ source, target }, pair),
    key: memoryKey(source, pair),
    words: wordsOf(source),
    targetWords: wordsOf(target),
    sourceLanguage: pair.from,
    targetLanguage: pair.to,
    source,
    target,
  }
}

/** Reads entries by their keys. */
export async function entriesBy(keys: string[], req: PayloadRequest): Promise<Entry[]> {
  if (keys.length === 0) return []
  return findEntries({ key: { in: [...new Set(keys)] } }, 0, req)
}

const about = { changedAt: true, origin: true, confirmedIn: true } as const

async function findEntries(where: Where, limit: number, req: PayloadRequest): Promise<Entry[]> {
  const { docs } = await req.payload.find({
    collection: 'translation-memory',
    where,
    depth: 0,
    limit,
    pagination: false,
    overrideAccess: true,
    // By what an entry is found is not read: the keys of its sentences lie in a table of their own.
    select: { ...{ key: true, source: true, target: true }, ...about },
    req,
  })
  return docs as Entry[]
}
