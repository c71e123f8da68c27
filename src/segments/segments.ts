/**
 * Takes an edition apart into segments, the smallest texts that are translated as one, and puts a
 * translation together from the source's skeleton and the segments' targets (design, section 6).
 *
 * The address of a page (`slug`) is no segment: it is made from the translated title, and a
 * translator who wants another one writes it in the form. A text without words (an empty
 * paragraph, a cross reference alone) is none either; it belongs to the skeleton.
 */
import { createHash } from 'node:crypto'
import type { AnyContent, EditionDocument, LearnMoreLink } from '../content/edition'
import type { ContentField, GroupField, Leaf, LeafKind } from '../content/fields'
import {
  type EditionCollection,
  fieldsOf,
  isGroup,
  leavesBelow,
  type Place,
  valueAt,
} from '../content/model'
import { mapNodes, type RichText } from '../content/rich-text'
import { type Codes, readInlines, sameInlines, writeInlines } from './inline-nodes'
import { type BlockKind, mapRuns, type Run, runsOf } from './runs'
import { identityOf } from './segment-identity'
import { hasWords, type Inline, wordsOf } from './unit'

export type Content = AnyContent

export type Segment = {
  /** Field, hash of the words, and which of those with the same words: safe as an XML NMTOKEN. */
  id: string
  /** `title`, `image.alt`, `body`, `learnMore.KEY`, … */
  field: string
  kind: 'field' | BlockKind
  source: Inline[]
  /** What the links and references in it mean. */
  codes: Codes
  words: string
  /** Where it stands, in words. */
  note: string
}

/** A target to put in; a record of a translation is one. */
export type Target = { id: string; target: readonly Inline[]; own?: Codes }

type ShortText = { field: string; note: string; value: string | null | undefined }
type LongText = { field: string; note: string; text: RichText | null }
type Part = ShortText | LongText

/** Every segment, in the order in which a reader meets them. */
export function segmentsOf(collection: EditionCollection, edition: Content): Segment[] {
  const numbered = numbering()
  return partsOf(collection, edition).flatMap((part) =>
    isLong(part)
      ? runsOf(part.text).flatMap(blockSegment(part.field, part.note, numbered))
      : shortSegment(part, numbered),
  )
}

/**
 * The fields of a translation: the source's skeleton with the targets in it. A segment without a
 * target leaves its block empty, or its field null, so that every other block keeps its place.
 * With the source's own words as targets it is the source, to the last property.
 */
export function assemble(
  collection: EditionCollection,
  source: Content,
  targets: readonly Target[],
): Partial<EditionDocument> {
  const byId = new Map(targets.map((target) => [target.id, target]))
  const numbered = numbering()
  const put: Put = {
    short: (part) => {
      const [segment] = shortSegment(part, numbered)
      return segment ? wordsOf(byId.get(segment.id)?.target ?? []) || null : part.value
    },
    long: ({ field, text }) => text && filledIn(text, field, byId, numbered),
  }
  return Object.fromEntries(
    Object.entries(fieldsOf(collection)).flatMap(([name, field]) => {
      const words = leavesBelow(name, field).flatMap((place) => {
        const rule = rules[place.field.kind]
        const value = valueAt(source, place.path)
        return rule ? [[place.path.at(-1), rule.assemble(value, namedAt(place, field), put)]] : []
      })
      const [first] = words
      if (!first) return []
      if (!isGroup(field)) return [[name, first[1]]]
      const group = valueAt(source, [name]) as object | null | undefined
      return [[name, group && { ...group, ...Object.fromEntries(words) }]]
    }),
  )
}

function filledIn(
  text: RichText,
  field: string,
  byId: ReadonlyMap<string, Target>,
  numbered: Numbering,
): RichText {
  let translated = false
  const filled = mapRuns(text, (run) => {
    const [segment] = blockSegment(field, '', numbered)(run, 0, [run])
    if (!segment) return run.nodes
    const { target = [], own } = byId.get(segment.id) ?? {}
    if (!own && sameInlines(target, segment.source)) return run.nodes
    translated = true
    return writeInlines(target, { ...segment.codes, ...own })
  })
  // The source may be written from the other side.
  return translated
    ? mapNodes(filled, (node) => ('direction' in node ? { ...node, direction: null } : node))
    : filled
}

/** Puts targets in the place of what the source says. */
type Put = {
  short: (part: ShortText) => string | null | undefined
  long: (part: LongText) => RichText | null
}

type Named = { field: string; note: string }

type Rule = {
  /** The texts in a value that are translated. */
  parts: (value: unknown, named: Named) => Part[]
  /** The value with its texts put in: what `parts` takes out, in the same order. */
  assemble: (value: unknown, named: Named, put: Put) => unknown
}

/** Which kinds of fields are translated, and how. */
const rules: Record<LeafKind, Rule | undefined> = {
  text: {
    parts: (value, named) => [{ ...named, value: value as ShortText['value'] }],
    assemble: (value, named, put) => put.short({ ...named, value: value as ShortText['value'] }),
  },
  richText: {
    parts: (value, named) => [{ ...named, text: (value as RichText | null | undefined) ?? null }],
    assemble: (value, named, put) => value && put.long({ ...named, text: value as RichText }),
  },
  links: {
    parts: (value, named) => ((value ?? []) as LearnMoreLink[]).map(labelOf(named)),
    assemble: (value, named, put) =>
      (value as LearnMoreLink[] | null | undefined)?.map((link, index) => ({
        ...link,
        label: put.short(labelOf(named)(link, index)),
      })),
  },
  // Made from the translated title; a translator who wants another one writes it in the form.
  slug: undefined,
  date: undefined,
  upload: undefined,
  references: undefined,
  placements: undefined,
}

function partsOf(collection: EditionCollection, edition: Content): Part[] {
  return Object.entries(fieldsOf(collection)).flatMap(([name, field]) =>
    leavesBelow(name, field).flatMap(
      (place) =>
        rules[place.field.kind]?.parts(valueAt(edition, place.path), namedAt(place, field)) ?? [],
    ),
  )
}

/** The short fields of an edition, as they stand. */
export function shortFieldsOf(collection: EditionCollection, edition: Content): ShortText[] {
  return partsOf(collection, edition).filter((part): part is ShortText => !isLong(part))
}

function isLong(part: Part): part is LongText {
  return 'text' in part
}

/** What a text is known by, and its name for translators: "Image, alternative text". */
function namedAt({ path, field }: Place, top: ContentField): Named {
  const [name, member] = path
  const whole = noteOf(top) ?? sentence(name)
  const note = member === undefined ? whole : `${whole}, ${noteOf(field) ?? spaced(member)}`
  return { field: path.join('.'), note }
}

function noteOf(field: Leaf | GroupField): string | undefined {
  return 'note' in field ? field.note : undefined
}

/** "learnMore" → "learn more" */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function sentence(name: string): string {
  const words = spaced(name)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function labelOf({ field, note }: Named) {
  return (link: LearnMoreLink, index: number): ShortText => ({
    field: rowField(field, link, index),
    note: `${note}, link ${index + 1}`,
    value: link.label,
  })
}

/** A row is known by its key, wherever it is moved. */
function rowField(field: string, { key }: LearnMoreLink, index: number): string {
  const name = key ?? `row-${index}`
  return `${field}.${/^[\w.-]{1,64}$/.test(name) ? name : hashOf(name)}`
}

function shortSegment({ field, value, note }: ShortText, numbered: Numbering): Segment[] {
  if (!value?.trim()) return []
  const source = [value]
  return [
    { id: numbered(field, source), field, kind: 'field', source, codes: {}, words: value, note },
  ]
}

function blockSegment(field: string, note: string, numbered: Numbering) {
  const names: Record<BlockKind, string> = {
    paragraph: 'paragraph',
    heading: 'heading',
    item: 'list item',
    quote: 'quote',
  }
  return ({ kind, nodes }: Run, index: number, runs: readonly Run[]): Segment[] => {
    const { inlines: source, codes } = readInlines(nodes)
    if (!hasWords(source)) return []
    const place = runs.slice(0, index + 1).filter((run) => run.kind === kind).length
    const where = `${note}, ${names[kind]} ${place}`
    return [
      {
        id: numbered(field, source),
        field,
        kind,
        source,
        codes,
        words: wordsOf(source),
        note: where,
      },
    ]
  }
}

/** How the addresses of segments of a field with these words begin. */
export function addressOf(field: string, source: readonly Inline[]): string {
  return `${field}-${hashOf(identityOf(source))}`
}

type Numbering = (field: string, source: readonly Inline[]) => string

/** Gives ids, counting those of one field that have the same words. */
function numbering(): Numbering {
  const counts = new Map<string, number>()
  return (field, source) => {
    const name = addressOf(field, source)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${name}-${count}`
  }
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 12)
}
