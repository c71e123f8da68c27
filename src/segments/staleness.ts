/**
 * Staleness: which segments of a translation its source has changed. It goes by content, not by
 * clock (design, section 6): moved is not changed, a mark is not a word, and a minor update
 * outdates nothing.
 */
import { align } from './alignment'
import { carriedOver, codeFaults } from './codes'
import { meaningOf, sameInlines } from './inline-nodes'
import { blankRecord, hasTarget, type TranslationRecord } from './record'
import { identityOf } from './segment-identity'
import type { Segment } from './segments'
import type { Inline } from './unit'

/** How alike two blocks have to be for the one to be the other, reworded. */
const recognisable = 0.4

type Publication = {
  /** Whether changed words outdate what was made from them: a major update. */
  outdates: boolean
  /** ISO 8601, UTC. */
  at?: string
  /** What was translated of earlier texts of this source. */
  retired?: readonly TranslationRecord[]
}

/**
 * Updates the records of a translation after a change of its source, in the order of the new
 * segments. Segments with the same words keep target and state; reworded ones keep their target and
 * are outdated by a major update; others are missing. Records of removed segments are dropped:
 * `retire` keeps them, and a text that comes back finds its own again.
 */
export function follow(
  records: readonly TranslationRecord[],
  segments: readonly Segment[],
  { outdates, at, retired = [] }: Publication = { outdates: true },
): TranslationRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  const earlier = new Map(retired.map((record) => [record.id, record]))
  const returning = segments.filter(({ id }) => !byId.has(id) && earlier.has(id))
  const away = new Set(returning.map(({ id }) => id))
  const successors = successorsOf(
    records,
    segments.filter(({ id }) => !away.has(id)),
  )
  const followed = new Set([...segments, ...successors.values()].map(({ id }) => id))
  const emptied = new Set(
    records.flatMap((record) =>
      !followed.has(record.id) && hasTarget(record) ? record.field : [],
    ),
  )
  return segments.map((segment) => {
    const same = byId.get(segment.id)
    if (same && (hasTarget(same) || !earlier.has(segment.id))) return carried(same, segment)
    const back = earlier.get(segment.id)
    if (back) return carried(back, segment)
    const before = successors.get(segment.id)
    if (!before || !hasTarget(before)) {
      const blank = { ...missing(segment, outdates ? at : undefined), ...formerly(before) }
      return outdates && emptied.has(segment.field) ? { ...blank, replaces: true } : blank
    }
    const now = { ...carried(before, segment), ...formerly(before) }
    const reads = identityOf(before.source) !== identityOf(segment.source)
    return outdates && reads ? outdated(now, before, at) : now
  })
}

/** More rewordings than these lie so far back that nobody has work from then. */
const mostIds = 8

/** The ids by which a reworded segment was known. */
function formerly(
  before: TranslationRecord | undefined,
): Pick<TranslationRecord, 'formerly'> | undefined {
  return before && { formerly: [...(before.formerly ?? []), before.id].slice(-mostIds) }
}

/** Texts that come back are few, and a translation is one document: the newest of them are kept. */
const mostRetired = 200

/**
 * What to remember of the records that an update left behind: of removed texts, and of those that
 * a major update reworded, as they were before it.
 */
export function retire(
  records: readonly TranslationRecord[],
  segments: readonly Segment[],
  { outdates, retired = [] }: Publication,
): readonly TranslationRecord[] {
  const now = new Set(segments.map(({ id }) => id))
  const kept = outdates
    ? new Set<string>()
    : new Set([...successorsOf(records, segments).values()].map(({ id }) => id))
  const leaving = records.filter(
    (record) => !now.has(record.id) && !kept.has(record.id) && hasTarget(record),
  )
  const gone = new Set(leaving.map(({ id }) => id))
  const before = retired.filter(({ id }) => !now.has(id) && !gone.has(id))
  return [...before, ...leaving].slice(-mostRetired)
}

/** Records whose text was removed from the source, not even reworded. */
export function takenOut(
  records: readonly TranslationRecord[],
  segments: readonly Segment[],
): TranslationRecord[] {
  const before = [...successorsOf(records, segments).values()]
  const kept = new Set([...segments, ...before].map(({ id }) => id))
  return records.filter((record) => !kept.has(record.id) && hasTarget(record))
}

/** What each new segment was before, where it was reworded: by the new segment's id. */
function successorsOf(
  records: readonly TranslationRecord[],
  segments: readonly Segment[],
): Map<string, TranslationRecord> {
  const known = new Set(records.map(({ id }) => id))
  return new Map(
    [...byField(segments.filter(({ id }) => !known.has(id)))].flatMap(([field, news]) =>
      pairs(remaining(records, segments, field), news),
    ),
  )
}

export type ComingChange =
  | { change: 'reworded' | 'removed'; id: string; segment?: Segment }
  | { change: 'added'; segment: Segment }

/** What would change for a translation if the draft of its source were published. */
export function willChange(
  records: readonly TranslationRecord[],
  draft: readonly Segment[],
): ComingChange[] {
  const known = new Set(records.map(({ id }) => id))
  const kept = new Set(draft.map(({ id }) => id))
  const olds = records.filter(({ id }) => !kept.has(id))
  const news = draft.filter(({ id }) => !known.has(id))
  const reworded = new Map(
    [...byField(news)].flatMap(([field, some]) =>
      pairs(
        olds.filter((old) => old.field === field),
        some,
      ),
    ),
  )
  const leaving = new Set([...reworded.values()].map(({ id }) => id))
  return [
    ...news.map((segment): ComingChange => {
      const before = reworded.get(segment.id)
      return before ? { change: 'reworded', id: before.id, segment } : { change: 'added', segment }
    }),
    ...olds
      .filter(({ id }) => !leaving.has(id))
      .map(({ id }): ComingChange => ({ change: 'removed', id })),
  ]
}

/** New segments with the records that they come from, within one field. */
function pairs(
  olds: readonly TranslationRecord[],
  news: readonly Segment[],
): [id: string, before: TranslationRecord][] {
  const [old] = olds
  const [now] = news
  // A short field is itself, however much it was reworded: readers still see the old words.
  if (old && now?.kind === 'field') return [[now.id, old]]
  const texts = (list: readonly { source: Inline[] }[]) =>
    list.map(({ source }) => identityOf(source))
  return align(texts(olds), texts(news), recognisable).flatMap(([before, after]) => {
    const record = olds[before]
    const segment = news[after]
    return record && segment ? [[segment.id, record] as [string, TranslationRecord]] : []
  })
}

function remaining(
  records: readonly TranslationRecord[],
  segments: readonly Segment[],
  field: string,
): TranslationRecord[] {
  const kept = new Set(segments.map(({ id }) => id))
  return records.filter((record) => record.field === field && !kept.has(record.id))
}

/** The record on the source text of now, with its codes. */
function carried(record: TranslationRecord, segment: Segment): TranslationRecord {
  const { id, field, source, codes } = segment
  const unchanged = isSameWithCodes(record, segment)
  const { earlier } = record
  const isUntouched = earlier !== undefined && sameInlines(earlier.followed, record.target)
  if (!unchanged && isUntouched && isSameWithCodes(earlier, segment)) {
    return restored(record, earlier, segment)
  }
  const sameWords = identityOf(record.source) === identityOf(source)
  const before = { inlines: record.source, codes: record.codes }
  const { own: _, earlier: __, ...rest } = record
  const now = unchanged
    ? { target: record.target, ...(record.own && { own: record.own }) }
    : carriedOver(record, before, { inlines: source, codes })
  // A link that the source gained has to be placed: until then the segment is open.
  const isOpen =
    !unchanged &&
    record.state === 'done' &&
    codeFaults(source, now.target, Object.keys(now.own ?? {})).length > 0
  const followed = now.target
  const kept = !sameWords
    ? undefined
    : isUntouched
      ? { ...earlier, followed }
      : !unchanged && record.state === 'done' && hasTarget(record)
        ? confirmedPair(record, followed)
        : undefined
  return {
    ...rest,
    ...now,
    ...(kept && { earlier: kept }),
    ...(isOpen && { state: 'draft' as const }),
    ...(!unchanged && sameWords && hasTarget(record) && { formattingChanged: true }),
    id,
    field,
    source,
    codes,
  }
}

type WithCodes = Pick<TranslationRecord, 'source' | 'codes'>

function isSameWithCodes(one: WithCodes, other: WithCodes): boolean {
  const meanings = ({ codes }: WithCodes) => Object.values(codes).map(meaningOf).join()
  return sameInlines(one.source, other.source) && meanings(one) === meanings(other)
}

function confirmedPair(
  { source, codes, target, own }: TranslationRecord,
  followed: Inline[],
): NonNullable<TranslationRecord['earlier']> {
  return { source, codes, target, ...(own && { own }), followed }
}

/** A link that came and went, or went and came back, leaves what was confirmed as it was. */
function restored(
  record: TranslationRecord,
  { target, own }: NonNullable<TranslationRecord['earlier']>,
  { id, field, source, codes }: Segment,
): TranslationRecord {
  const { own: _, earlier: __, formattingChanged: ___, ...rest } = record
  return { ...rest, ...(own && { own }), target, state: 'done', id, field, source, codes }
}

/** @param since the publication that brought it; none where it was there from the beginning */
function missing(segment: Segment, since: string | undefined): TranslationRecord {
  return { ...blankRecord(segment), ...(since && { since }) }
}

function outdated(
  now: TranslationRecord,
  before: TranslationRecord,
  at: string | undefined,
): TranslationRecord {
  const { formattingChanged: _, ...rest } = now
  const since = before.state === 'outdated' ? (before.since ?? at) : at
  return {
    ...rest,
    state: 'outdated',
    previousSource: before.previousSource ?? before.source,
    ...(since && { since }),
  }
}

function byField(segments: readonly Segment[]): Map<string, Segment[]> {
  const fields = new Map<string, Segment[]>()
  for (const segment of segments) {
    fields.set(segment.field, [...(fields.get(segment.field) ?? []), segment])
  }
  return fields
}
