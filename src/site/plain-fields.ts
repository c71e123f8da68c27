/**
 * The view of content fields that the layout of pages and FAQs has no place for: a field of another
 * collection, or a new one. They are drawn plainly, by their kind, in the model’s order.
 */
import type { EditionDocument, LearnMoreLink } from '../content/edition'
import type { LeafKind } from '../content/fields'
import { type EditionCollection, leavesOf, type Place, valueAt } from '../content/model'
import type { RichText } from '../content/rich-text'
import type { Language } from '../i18n/languages'
import type { RichTextView } from './rich-text-view'

export type LearnMoreView = { label: string; href?: string; language?: Language }

export type PlainField = {
  /** Unique within its document. */
  name: string
} & (
  | { kind: 'text'; text: string }
  | { kind: 'richText'; text: RichTextView[] }
  /** ISO 8601, `2026-11-26` */
  | { kind: 'date'; day: string }
  | { kind: 'links'; links: LearnMoreView[] }
)

/** Where the layout has places of its own, and the running text before or after which the others go. */
const layouts = {
  page: {
    drawn: ['summary', 'lead', 'image', 'intro', 'body', 'faqs', 'related', 'seo'],
    main: 'body',
  },
  placed: { drawn: ['question', 'answer', 'learnMore'], main: 'answer' },
} as const

export type Draw = {
  richText: (text: RichText) => RichTextView[]
  link: (link: LearnMoreLink) => LearnMoreView
}

/** The fields before and after the running text; those without a value are left out. */
export function plainFields(
  { collection, edition }: { collection: EditionCollection; edition: EditionDocument },
  layout: keyof typeof layouts,
  draw: Draw,
): { before: PlainField[]; after: PlainField[] } {
  const { drawn, main } = layouts[layout]
  const places = leavesOf(collection)
  const middle = places.findIndex(({ path: [name] }) => name === main)
  const shown = (some: Place[]) =>
    some
      .filter(({ path: [name] }) => !(drawn as readonly string[]).includes(name))
      .flatMap((place) => plainField(place, edition, draw))
  return middle < 0
    ? { before: [], after: shown(places) }
    : { before: shown(places.slice(0, middle)), after: shown(places.slice(middle)) }
}

function plainField({ path, field }: Place, edition: EditionDocument, draw: Draw): PlainField[] {
  if (field.kind === 'text' && (field.heading || field.aside)) return []
  const value = valueAt(edition, path)
  if (value === null || value === undefined || value === '') return []
  const view = views[field.kind](value, draw)
  return view ? [{ name: path.join('.'), ...view }] : []
}

type View = PlainField extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'name'>
    : never
  : never

/** What has no plain view: addresses; and what only a layout can show (images, FAQs, teasers). */
const views: Record<LeafKind, (value: unknown, draw: Draw) => View | undefined> = {
  text: (value) => ({ kind: 'text', text: String(value) }),
  richText: (value, draw) => ({ kind: 'richText', text: draw.richText(value as RichText) }),
  date: (value) => ({ kind: 'date', day: String(value).slice(0, 10) }),
  links: (value, draw) => {
    const links = (value as LearnMoreLink[]).map(draw.link)
    return links.length > 0 ? { kind: 'links', links } : undefined
  },
  slug: () => undefined,
  upload: () => undefined,
  references: () => undefined,
  placements: () => undefined,
}
