/** The addresses of the public site. */
import type { Language } from '../i18n/languages'

export function homeAddress(language: Language): string {
  return `/${language}`
}

export function pageAddress(language: Language, slug: string): string {
  return `/${language}/${encodeURIComponent(slug)}`
}

/** Deep links live for ever: `#faq-5` is the same in every language (design, section 3). */
export function faqAnchor(number: number): string {
  return `faq-${number}`
}

/** The page in Markdown. */
export function markdownAddress(page: string): string {
  return `${page}.md`
}

/** The page's picture for those who share a link to it. */
export function cardAddress(page: string): string {
  return `${page}/card.png`
}

export function accessibilityAddress(language: Language): string {
  return `${homeAddress(language)}/accessibility`
}
