/** Addresses that the site has for itself: no page can have them. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'accessibility',
  'preview',
  'search',
  'shared',
])

/**
 * A slug from a title: letters and digits of any script, lower case, words joined by hyphens. Latin
 * letters lose their accents; Cyrillic and Arabic stay readable, as browsers show them.
 *
 * @returns '' where the title has no letter or digit
 */
export function slugFrom(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
    .replace(/-+$/, '')
}
