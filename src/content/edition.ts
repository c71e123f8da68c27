/**
 * What an edition is: one content in one language (design, sections 1 and 2). What it says follows
 * from the content model; what is beside that here is about the edition, not in it.
 */
import type { Language } from '../i18n/languages'
import type { ContentField, Fields } from './fields'
import type { EditionCollection, FieldsOf } from './model'
import type { Reference } from './reference'
import type { RichText } from './rich-text'

/** The fields that every edition has, whatever it is about. */
export type EditionIdentity = {
  id: string
  contentId: string
  language: Language
  /** The language this edition is translated from; empty for the source edition itself. */
  sourceLanguage?: Language | null
}

/** Whether an edition is a translation: it names the language it is translated from. */
export function isTranslation(edition: Pick<EditionIdentity, 'sourceLanguage'>): boolean {
  return Boolean(edition.sourceLanguage)
}

/** A FAQ's place on a page. The number is for ever (design, section 3). */
export type Placement = { id?: string | null; number?: number | null; faq: Reference }

/** Where a "Learn more" link leads: to content of this site, or to an address elsewhere. */
export type LearnMoreLink = {
  id?: string | null
  /** Joins the row of a translation to the row of its source; row ids differ per document. */
  key?: string | null
  label?: string | null
  kind?: 'content' | 'address' | null
  content?: { relationTo: EditionCollection; value: Reference } | null
  address?: string | null
}

/** What a field of each kind holds. */
type Values = {
  text: string
  richText: RichText
  slug: string
  date: string
  upload: Reference
  references: Reference[]
  placements: Placement[]
  links: LearnMoreLink[]
}

type ValueOf<Field extends ContentField> = Field extends { kind: keyof Values }
  ? Values[Field['kind']]
  : Field extends { kind: 'group'; fields: infer Members extends Fields }
    ? Content<Members>
    : never

type Content<Of extends Fields> = { -readonly [Name in keyof Of]?: ValueOf<Of[Name]> | null }

/** What the documents of a collection say, by the model. */
export type ContentOf<Collection extends EditionCollection> = Content<FieldsOf<Collection>>

/** What a document of any collection may say. */
export type AnyContent = Intersection<
  { [Collection in EditionCollection]: ContentOf<Collection> }[EditionCollection]
>

type Intersection<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never

/** A document of an edition collection, as hooks see it: complete, at depth 0. */
export type EditionDocument = EditionIdentity &
  AnyContent & {
    _status?: 'draft' | 'published' | null
    /** When it went into the trash; nothing where it is not there. ISO 8601, UTC. */
    deletedAt?: string | null
    /** Counts every save, so that a write from an older starting point is noticed. */
    revision?: number | null
    /** Every FAQ number that this page ever gave: number to FAQ. */
    numbersGiven?: Record<string, string> | null
    /** The content ids that this edition shows or links to. */
    references?: string[] | null
    firstPublishedAt?: string | null
    publicUpdatedAt?: string | null
    backdatedTo?: string | null
    /** Of the words that the public sees; nothing where it sees none. */
    publishedDigest?: string | null
    /** The address under which readers know it. */
    publishedSlug?: string | null
    /** Of a translation: how many segments a machine made and no person confirmed. */
    machineTranslated?: number | null
  }
