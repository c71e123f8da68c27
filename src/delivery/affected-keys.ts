/** Which cache keys a publication changes: the rule by which cached responses go out of date. */
import type { EditionCollection } from '../content/model'
import { type Language, languages } from '../i18n/languages'
import {
  apiKey,
  archiveKey,
  contentKey,
  directoryKey,
  languagesKey,
  listKey,
  mediaFilesKey,
  mediaKey,
  placesKey,
  slugKey,
  sourceKey,
} from './cache-keys'

/** Something that readers see is another one from now on. */
export type PublicChange =
  | {
      /** An edition was published, unpublished or deleted, or what readers see beside its words is another. */
      kind: 'edition'
      collection: EditionCollection
      contentId: string
      language: Language
      isSource: boolean
      /** Whether it can be read from now on, or no longer, or at another address. */
      appearsOrMoves: boolean
      /** Its address, and the one that it had. */
      slugs: string[]
      /** The FAQs that stand on it, by the ids that pages refer to them by. */
      placedFaqs: string[]
    }
  | { kind: 'note'; contentId?: string; language?: Language }
  | { kind: 'media'; id: string }
  | { kind: 'archive' }
  /** Several at once, of which readers see all or none. */
  | { kind: 'release'; id: string; changes: Exclude<PublicChange, { kind: 'release' }>[] }

/** @returns the contents whose words are others, for what keeps words and not responses */
export function contentsOf(change: PublicChange): string[] {
  if (change.kind === 'release') return [...new Set(change.changes.flatMap(contentsOf))]
  return 'contentId' in change && change.contentId ? [change.contentId] : []
}

/** @returns keys without repetition */
export function affectedKeys(change: PublicChange): string[] {
  return [...new Set([...keysOf(change), apiKey])]
}

function keysOf(change: PublicChange): string[] {
  switch (change.kind) {
    case 'edition':
      return keysOfEdition(change)
    case 'note': {
      const { contentId, language } = change
      if (!language) return languages.map(listKey)
      return [...(contentId ? [contentKey(contentId, language)] : []), listKey(language)]
    }
    case 'media':
      return [mediaKey(change.id), mediaFilesKey]
    case 'archive':
      return [archiveKey]
    case 'release':
      return change.changes.flatMap(keysOf)
  }
}

function keysOfEdition({
  collection,
  contentId,
  language,
  isSource,
  appearsOrMoves,
  slugs,
  placedFaqs,
}: Extract<PublicChange, { kind: 'edition' }>): string[] {
  // A FAQ of the source stands in on every language's pages, and dates them.
  const listed = collection === 'faqs' && isSource ? languages : [language]
  return [
    contentKey(contentId, language),
    ...(isSource ? [sourceKey(contentId)] : []),
    ...(appearsOrMoves ? [languagesKey(contentId), ...slugs.map(slugKey), mediaFilesKey] : []),
    ...placedFaqs.map(placesKey),
    ...listed.map(listKey),
    directoryKey,
  ]
}
