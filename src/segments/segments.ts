/**
 * Takes an edition apart into segments, the smallest texts that are translated as one, and puts a
 * translation together from the source's skeleton and the segments' targets (design, section 6).
 *
 * The address of a page (`slug`) is no segment: it is made from the translated title, and a
 * translator who wants another one writes it in the form. A text without words (an empty
 * paragraph, a cross reference alone) is none either; it belongs to the skeleton.
 */
import { createHash } from 'node:crypto'
import type {
  EditionDocument,
  FaqContent,
  LearnMoreLink,
  RelationsContent,
} from '../content/edition'
import type { EditionCollection } from '../content/reference'
import { mapNodes, type RichText } from '../content/rich-text'
import { type Codes, readInlines, sameInlines, writeInlines } from './inline-nodes'
import { type BlockKind, mapRuns, type Run, runsOf } from './runs'
import { hasWords, type Inline, isCode, isPaired, wordsOf } from './unit'

export type Content = RelationsContent & FaqContent

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

type ShortField = { field: string; note: string; value: string | null | undefined }
type TextField = 'body' | 'answer'

/** Every segment, in the order in which a reader meets them. */
export function segmentsOf(collection: EditionCollection, edition: Content): Segment[] {
  const numbered = numbering()
  return partsOf(collection, edition).flatMap((part) =>
    part.text === undefined
      ? shortSegment(part, numbered)
      : runsOf(part.text).flatMap(blockSegment(part.field, part.note, numbered)),
  )
}

/** The words that a segment is known by: marks and white space do not count, a reference does. */
export function identityOf(inlines: readonly Inline[]): string {
  return withPlaces(inlines).normalize('NFC').replace(/\s+/g, ' ').trim()
}

function withPlaces(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (!isCode(inline)) return inline
      if (isPaired(inline)) return withPlaces(inline.children)
      return inline.code === 'break' ? '\n' : '\uFFFC'
    })
    .join('')
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
  const short = ({ field, value, note }: ShortField): string | null | undefined => {
    const [segment] = shortSegment({ field, value, note }, numbered)
    return segment ? wordsOf(byId.get(segment.id)?.target ?? []) || null : value
  }
  const rich = (field: TextField): RichText | null | undefined =>
    source[field] && filledIn(source[field], field, byId, numbered)

  if (collection === 'faqs') {
    const question = short({ field: 'question', note: '', value: source.question })
    const answer = rich('answer')
    const learnMore = source.learnMore?.map((link, index) => ({
      ...link,
      label: short({ field: learnMoreField(link, index), note: '', value: link.label }),
    }))
    return { question, answer, learnMore }
  }
  const { image, seo } = source
  const value = (field: 'title' | 'summary' | 'lead' | 'intro') =>
    short({ field, note: '', value: source[field] })
  return {
    title: value('title'),
    summary: value('summary'),
    lead: value('lead'),
    image: image && {
      ...image,
      alt: short({ field: 'image.alt', note: '', value: image.alt }),
      caption: short({ field: 'image.caption', note: '', value: image.caption }),
    },
    intro: value('intro'),
    body: rich('body'),
    seo: seo && {
      ...seo,
      title: short({ field: 'seo.title', note: '', value: seo.title }),
      description: short({ field: 'seo.description', note: '', value: seo.description }),
    },
  }
}

function filledIn(
  text: RichText,
  field: TextField,
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

type Part = { field: string; note: string } & (
  | { text: RichText | null; value?: undefined }
  | { text?: undefined; value: string | null | undefined }
)

function partsOf(collection: EditionCollection, edition: Content): Part[] {
  if (collection === 'faqs') {
    return [
      { field: 'question', note: 'Question', value: edition.question },
      { field: 'answer', note: 'Answer', text: edition.answer ?? null },
      ...(edition.learnMore ?? []).map((link, index) => ({
        field: learnMoreField(link, index),
        note: `Learn more, link ${index + 1}`,
        value: link.label,
      })),
    ]
  }
  return [
    { field: 'title', note: 'Title', value: edition.title },
    { field: 'summary', note: 'Teaser', value: edition.summary },
    { field: 'lead', note: 'Lead', value: edition.lead },
    { field: 'image.alt', note: 'Image, alternative text', value: edition.image?.alt },
    { field: 'image.caption', note: 'Image, caption', value: edition.image?.caption },
    { field: 'intro', note: 'Intro', value: edition.intro },
    { field: 'body', note: 'Body', text: edition.body ?? null },
    { field: 'seo.title', note: 'Search engines, title', value: edition.seo?.title },
    {
      field: 'seo.description',
      note: 'Search engines, description',
      value: edition.seo?.description,
    },
  ]
}

/** The short fields of an edition, as they stand. */
export function shortFieldsOf(
  collection: EditionCollection,
  edition: Content,
): { field: string; value: string | null | undefined }[] {
  return partsOf(collection, edition).filter((part) => part.text === undefined)
}

/** A row is known by its key, wherever it is moved. */
export function learnMoreField({ key }: LearnMoreLink, index: number): string {
  const name = key ?? `row-${index}`
  return `learnMore.${/^[\w.-]{1,64}$/.test(name) ? name : hashOf(name)}`
}

function shortSegment({ field, value, note }: ShortField, numbered: Numbering): Segment[] {
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

type Numbering = (field: string, source: readonly Inline[]) => string

/** Gives ids, counting those of one field that have the same words. */
function numbering(): Numbering {
  const counts = new Map<string, number>()
  return (field, source) => {
    const name = `${field}-${hashOf(identityOf(source))}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${name}-${count}`
  }
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 12)
}
