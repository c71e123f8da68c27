/**
 * Cache keys (surrogate keys): names of what a response shows. A response carries the keys of
 * everything that it was made from; a publication carries the keys of everything that it changes
 * (`affected-keys.ts`). A cached response is out of date when the two have one in common.
 */
import type { Language } from '../i18n/languages'

/** What a content says in one language, or that it says nothing there. */
export function contentKey(contentId: string, language: Language): string {
  return `content/${contentId}/${language}`
}

/** What stands in for missing translations of a content, and what they are compared with. */
export function sourceKey(contentId: string): string {
  return `source/${contentId}`
}

/** In which languages a content can be read, and at which addresses. */
export function languagesKey(contentId: string): string {
  return `languages/${contentId}`
}

/** Which contents have this address, in whatever language. */
export function slugKey(slug: string): string {
  return `slug/${encodeURIComponent(slug)}`
}

/** On which pages a FAQ stands. @param faq the id of its source edition, as pages refer to it */
export function placesKey(faq: string): string {
  return `places/${faq}`
}

/** The list of a language's pages, its feed and its search. */
export function listKey(language: Language): string {
  return `list/${language}`
}

/** All pages in all languages: the sitemap and `llms.txt`. */
export const directoryKey = 'directory'

/** The surrogate key of responses that show an image. */
export function mediaKey(id: string): string {
  return `media/${id}`
}

/** Every image file: which of them are public depends on what is published. */
export const mediaFilesKey = 'media-files'

/** Pages of the past: which of them may be shown. */
export const archiveKey = 'archive'

/** Answers of the REST and GraphQL APIs to readers without an account. */
export const apiKey = 'api'

/** What only another version of the site changes. */
export const siteKey = 'site'
