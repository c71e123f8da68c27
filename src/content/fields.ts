/**
 * The kinds of content fields, and how a collection declares its own. A kind decides everything that
 * the rules do with a field: whether it is translated, copied from the source, followed as a
 * reference. Each rule has one table by kind, so that a new kind does not compile before every rule
 * has decided.
 */

type Common = {
  /** A draft may lack it, a publication may not. A translation takes it from its source alone. */
  required?: true
  /** Has a hint for editors: `hints.NAME` in the messages. */
  hint?: true
}

type TextOptions = Common & {
  /** What the document is called: in lists, e-mails, the audit log. One field of each collection. */
  heading?: true
  /** Several lines in the form. */
  multiline?: true
  /** Not part of what readers read on the page in running text: search leaves it out. */
  aside?: true
  /** How exported files name it to translators, in English; by default its name. */
  note?: string
}

/** Short text, one segment. */
export type TextField = TextOptions & { kind: 'text' }
/** Paragraphs, lists, links, cross references: a segment per block. */
export type RichTextField = Common & { kind: 'richText'; note?: string }
/** The last part of the document's own address: made from its heading, per language. */
type SlugField = Common & { kind: 'slug' }
/** A day that is the same in every language: part of the structure. ISO 8601. */
type DateField = Common & { kind: 'date' }
/** An image: part of the structure. */
type UploadField = Common & { kind: 'upload' }
/** Other contents, by their source editions: part of the structure. */
type ReferencesField = Common & { kind: 'references'; to: string }
/** FAQs with their numbers for ever, in order: part of the structure. */
type PlacementsField = Common & { kind: 'placements' }
/** Rows of a label, which is translated, and a target, which is structure; joined by `key`. */
type LinksField = Common & { kind: 'links'; note?: string }

/** A field with a value of its own. */
export type Leaf =
  | TextField
  | RichTextField
  | SlugField
  | DateField
  | UploadField
  | ReferencesField
  | PlacementsField
  | LinksField
export type LeafKind = Leaf['kind']

/** What may stand in a group: rows of other documents are told apart by their field’s name alone. */
type Member = TextField | DateField | UploadField
/** Some fields under one name. */
export type GroupField = { kind: 'group'; fields: Record<string, Member>; note?: string }

export type ContentField = Leaf | GroupField
export type Fields = Record<string, ContentField>

/** How readers meet a content: `page`, at an address of its own; `placed`, on pages that place it. */
export const presentations = ['page', 'placed'] as const
export type Presentation = (typeof presentations)[number]

/** A reviewed, translatable collection: one file in `collections/`. */
export type ContentType = { presentation: Presentation; fields: Fields }

/** Declares a collection; the type of each field is kept. */
export function contentType<const Type extends ContentType>(type: Type): Type {
  return type
}

/** A field of one line. */
export const text = (options: TextOptions = {}): TextField => ({ kind: 'text', ...options })

/** A field of formatted text. */
export const richText = (options: Omit<RichTextField, 'kind'> = {}): RichTextField => ({
  kind: 'richText',
  ...options,
})

/** The last part of a page’s address. */
export const slug = (options: Common = {}): SlugField => ({ kind: 'slug', ...options })

/** A day or moment; structure, so that all languages have the same. */
export const date = (options: Common = {}): DateField => ({ kind: 'date', ...options })

/** An image. */
export const upload = (): UploadField => ({ kind: 'upload' })

/** @param to the collection; checked at start */
export const references = (to: string, options: Common = {}): ReferencesField => ({
  kind: 'references',
  to,
  ...options,
})

/** FAQs of a page, with the numbers that it gave them. */
export const placements = (options: Common = {}): PlacementsField => ({
  kind: 'placements',
  ...options,
})

/** Links with a label, to a page or to an address. */
export const links = (): LinksField => ({ kind: 'links' })

/** Fields that belong together, one level deep. */
export function group<const Members extends Record<string, Member>>(
  fields: Members,
  options: { note?: string } = {},
): { kind: 'group'; fields: Members; note?: string } {
  return { kind: 'group', fields, ...options }
}
