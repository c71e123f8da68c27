/** `hreflang` alternates: the addresses of a page in other languages, just those that exist. */
import type { PageView } from './page-view'

/** By `hreflang`; `x-default` is where a reader of any other language is best served. */
export type Alternates = Record<string, string>

/**
 * The alternates of a page, with `x-default`.
 *
 * @param languages the languages in which the page is published, with its address in each
 * @returns in the order given; `x-default` is the source, or the first where that is not public
 */
export function alternatesOf(
  languages: { language: string; href: string; isSource?: boolean }[],
): Alternates {
  const byDefault = languages.find(({ isSource }) => isSource) ?? languages[0]
  return {
    ...Object.fromEntries(languages.map(({ language, href }) => [language, href])),
    ...(byDefault && { 'x-default': byDefault.href }),
  }
}

/** The canonical address of a page: that in its own language. */
export function ownAddress({ language, languages }: Pick<PageView, 'language' | 'languages'>) {
  return languages.find((each) => each.language === language)?.href ?? ''
}

/**
 * The absolute URL of a path.
 *
 * @param site without a slash at its end
 */
export function absolute(site: string, href: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(href) ? href : `${site}${href}`
}
