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
