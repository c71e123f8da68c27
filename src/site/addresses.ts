/** Paths of the public site. */
import type { Language } from '../i18n/languages'

/** The path of a language’s start page. */
export function homeAddress(language: Language): string {
  return `/${language}`
}

/** The path of a page. */
export function pageAddress(language: Language, slug: string): string {
  return `/${language}/${encodeURIComponent(slug)}`
}

/** The path of a page’s list of updates. */
export function updatesAddress(language: Language, slug: string): string {
  return `${pageAddress(language, slug)}/updates`
}

/**
 * The path of a page as it stood.
 *
 * @param moment a day, or a time in ISO 8601
 */
export function pastAddress(language: Language, slug: string, moment: string): string {
  return `${pageAddress(language, slug)}/at/${moment}`
}

/** The path of the list of a page's states, for programs (RFC 7089). */
export function timeMapAddress(language: Language, slug: string): string {
  return pastAddress(language, slug, 'timemap')
}

/**
 * The path of what changed on a page between two moments.
 *
 * @param moment as of `pastAddress`, or `now`
 */
export function changesAddress(
  language: Language,
  slug: string,
  { since, until }: { since: string; until: string },
): string {
  return `${pageAddress(language, slug)}/compare/${since}/${until}`
}

/** The path of a feed: of a page, or without a slug of everything in a language. */
export function feedAddress(language: Language, kind: 'atom' | 'json', slug?: string): string {
  return `${slug ? pageAddress(language, slug) : homeAddress(language)}/feed.${kind}`
}

/** The `link` elements of both feeds, by media type. */
export function feedTypes(language: Language, slug?: string): Record<string, string> {
  return {
    'application/atom+xml': feedAddress(language, 'atom', slug),
    'application/feed+json': feedAddress(language, 'json', slug),
  }
}

/** The path of the search of a language. */
export function searchAddress(language: Language): string {
  return `${homeAddress(language)}/search`
}

/**
 * The fragment of a FAQ. Deep links live for ever: `#faq-5` is the same in every language (design,
 * section 3).
 */
export function faqAnchor(number: number): string {
  return `faq-${number}`
}

/** The path of a page in Markdown. */
export function markdownAddress(page: string): string {
  return `${page}.md`
}

/** The path of a page's picture for shared links (Open Graph). */
export function cardAddress(page: string): string {
  return `${page}/card.png`
}

/** The path of the accessibility statement. */
export function accessibilityAddress(language: Language): string {
  return `${homeAddress(language)}/accessibility`
}
