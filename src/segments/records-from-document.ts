/**
 * Brings the records of a translation up to date with its document, when somebody wrote there:
 * in the form, by an import, by restoring. Blocks are the segments at the same places of the
 * source's skeleton; where the shapes differ, those that are most alike.
 */
import { type EditionCollection, leavesOfKind, valueAt } from '../content/model'
import type { RichText } from '../content/rich-text'
import { align } from './alignment'
import { numberedLike } from './codes'
import { isCopy, isSameEverywhere } from './copied'
import {
  type Codes,
  mapCodes,
  meaningOf,
  type ReadInlines,
  readInlines,
  sameInlines,
} from './inline-nodes'
import { blankRecord, hasTarget, type Origin, type TranslationRecord } from './record'
import { runsOf } from './runs'
import { type Content, type Segment, segmentsOf, shortFieldsOf } from './segments'
import { hasWords, type Inline, wordsOf } from './unit'

type Text = RichText | null | undefined

/** `matched`: stood at its place, or said what was known of it. */
type Read = { target: Inline[]; own?: Codes; matched: boolean }

/** Who writes, and what that makes of a segment: a person’s draft, or done by an import. */
export type Written = { state: 'draft' | 'done'; by?: string; at?: string; origin?: Origin }

/**
 * @param source the edition that the records follow
 * @param records nothing where the translation has none yet: it was written before, or imported
 * @returns a record for each segment of the source, in its order; the same record where the
 *   document says the same
 */
export function recordsFromDocument(
  collection: EditionCollection,
  {
    source,
    document,
    records,
    written,
  }: {
    source: Content
    document: Content
    records: readonly TranslationRecord[]
    written: Written
  },
): TranslationRecord[] {
  const segments = segmentsOf(collection, source)
  const known = new Map(records.map((record) => [record.id, record]))
  const short = new Map(
    shortFieldsOf(collection, document).map(({ field, value }) => [field, value ?? '']),
  )
  const reads = new Map<string, Read>()
  for (const segment of segments) {
    const value = short.get(segment.field)
    if (value !== undefined) reads.set(segment.id, { target: value ? [value] : [], matched: true })
  }
  for (const { path } of leavesOfKind(collection, 'richText')) {
    const own = segments.filter((segment) => segment.field === path.join('.'))
    const textOf = (edition: Content) => valueAt(edition, path) as Text
    for (const [id, read] of readText(textOf(source), textOf(document), own, known)) {
      reads.set(id, read)
    }
  }
  return segments.map((segment) => {
    const read = reads.get(segment.id)
    return updated(known.get(segment.id) ?? blankRecord(segment), read, written)
  })
}

function updated(
  record: TranslationRecord,
  read: Read | undefined,
  { state, ...stamp }: Written,
): TranslationRecord {
  const target = read?.target ?? []
  if (sameInlines(target, record.target) && sameCodes(read?.own, record.own)) return record
  const { id, field, source, codes } = record
  const blank: TranslationRecord = { id, field, source, codes, target: [], state: 'missing' }
  const written = { ...blank, target, ...(read?.own && { own: read.own }) }
  if (!hasTarget(written)) return blank
  // At what was matched by likeness, or is still the source, a person has to look.
  const isDone = read?.matched && !(isCopy(source, target) && !isSameEverywhere(source))
  return { ...written, state: isDone ? state : 'draft', ...stamp }
}

function sameCodes(one: Codes = {}, other: Codes = {}): boolean {
  const ids = (codes: Codes) => Object.keys(codes).sort().join()
  return (
    ids(one) === ids(other) &&
    Object.entries(one).every(([id, node]) => meaningOf(node) === meaningOf(other[id]))
  )
}

function readText(
  source: Text,
  text: Text,
  segments: readonly Segment[],
  known: ReadonlyMap<string, TranslationRecord>,
): [string, Read][] {
  const places = runsOf(source)
  const runs = runsOf(text)
  const found = runs.map(({ nodes }) => readInlines(nodes))
  const sameShape =
    places.length === runs.length && places.every(({ kind }, index) => kind === runs[index]?.kind)
  if (sameShape) {
    let next = 0
    return places.flatMap(({ nodes }, index) => {
      const segment = hasWords(readInlines(nodes).inlines) ? segments[next++] : undefined
      const read = found[index]
      if (!segment || !read) return []
      const target = numberedLike(read, sourceOf(segment))
      return [[segment.id, { ...target, matched: true }] as [string, Read]]
    })
  }
  const filled = found.filter(({ inlines }) => inlines.length > 0)
  return [...byLikeness(filled, segments, known)].map(([segment, reads]) => {
    const read = numberedLike(reads.reduce(withBreak), sourceOf(segment))
    const before = known.get(segment.id)
    const matched = before !== undefined && sameInlines(before.target, read.target)
    return [segment.id, { ...read, matched }]
  })
}

/**
 * Blocks of a translation by segment. Those that say what was known of a segment, or nearly, are
 * its own; between two of them the blocks follow the segments in order, and where there are more
 * blocks than segments, the rest joins the last of these: no words are lost.
 */
function byLikeness(
  blocks: readonly ReadInlines[],
  segments: readonly Segment[],
  known: ReadonlyMap<string, TranslationRecord>,
): Map<Segment, ReadInlines[]> {
  const before = segments.map(({ id }) => wordsOf(known.get(id)?.target ?? []))
  const after = blocks.map(({ inlines }) => wordsOf(inlines))
  const anchors = align(before, after, 0.4).filter(([segment]) => before[segment] !== '')
  const found = new Map<Segment, ReadInlines[]>()
  const give = (segment: Segment | undefined, block: ReadInlines | undefined) => {
    if (segment && block) found.set(segment, [...(found.get(segment) ?? []), block])
  }
  let segment = 0
  let block = 0
  for (const [nextSegment, nextBlock] of [...anchors, [segments.length, blocks.length] as const]) {
    const open = nextSegment - segment
    for (let index = block; index < nextBlock; index++) {
      const behind = Math.min(segment + index - block, nextSegment - 1)
      // Without an open segment here, the block joins the one before it, or else the one after.
      give(segments[open > 0 ? behind : Math.max(segment - 1, 0)], blocks[index])
    }
    give(segments[nextSegment], blocks[nextBlock])
    segment = nextSegment + 1
    block = nextBlock + 1
  }
  return found
}

function sourceOf({ source, codes }: Segment): ReadInlines {
  return { inlines: source, codes }
}

/** Two blocks as one, parted by a break. The codes of both keep apart. */
function withBreak(one: ReadInlines, other: ReadInlines, index: number): ReadInlines {
  const apart = (id: string) => `${index}+${id}`
  const codes = Object.entries(other.codes).map(([id, node]) => [apart(id), node] as const)
  const inlines = mapCodes(other.inlines, (code) => [{ ...code, id: apart(code.id) }])
  return {
    inlines: [...one.inlines, { code: 'break', id: apart('break') }, ...inlines],
    codes: { ...one.codes, ...Object.fromEntries(codes) },
  }
}
