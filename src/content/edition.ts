/**
 * What an edition is: one content in one language (design, sections 1 and 2).
 *
 * The list of content fields below is the only one: the digest, the structure that a translation
 * takes from its source, and later the segments, all start from it. What is not in the list
 * (dates, status, revision numbers) is about the edition, not in it.
 */
import type { Language } from '../i18n/languages'
import type { EditionCollection, Reference } from './reference'
import type { RichText } from './rich-text'

/** The fields that every edition has, whatever it is about. */
export type EditionIdentity = {
  id: string
  contentId: string
  language: Language
  /** The language this edition is translated from; empty for the source edition itself. */
  sourceLanguage?: Language | null
}

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

export type RelationsContent = {
  title?: string | null
  slug?: string | null
  summary?: string | null
  lead?: string | null
  image?: { media?: Reference | null; alt?: string | null; caption?: string | null } | null
  intro?: string | null
  body?: RichText | null
  faqs?: Placement[] | null
  related?: Reference[] | null
  seo?: { title?: string | null; description?: string | null } | null
}

export type FaqContent = {
  question?: string | null
  answer?: RichText | null
  learnMore?: LearnMoreLink[] | null
}

/** Which fields of a document are its content, in the order in which a reader meets them. */
export const contentFields = {
  relations: [
    'title',
    'slug',
    'summary',
    'lead',
    'image',
    'intro',
    'body',
    'faqs',
    'related',
    'seo',
  ],
  faqs: ['question', 'answer', 'learnMore'],
} as const satisfies {
  relations: (keyof RelationsContent)[]
  faqs: (keyof FaqContent)[]
}
export type ContentField = (typeof contentFields)[EditionCollection][number]

/** A document of an edition collection, as hooks see it: complete, at depth 0. */
export type EditionDocument = EditionIdentity &
  RelationsContent &
  FaqContent & {
    _status?: 'draft' | 'published' | null
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
  }
