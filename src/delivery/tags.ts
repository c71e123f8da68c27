/** The cache's vocabulary: the site's pages carry these tags, a publication expires them. */
import type { Language } from '../i18n/languages'

/** Everything that the site shows in one language. */
export function siteTag(language: Language): string {
  return `site-${language}`
}
