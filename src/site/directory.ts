/** The directory of published pages, in every language, with the date that readers see. */
import type { EditionDocument } from '../content/edition'
import { editionReached } from '../content/link-target'
import { idOf } from '../content/reference'
import { titleOf } from '../content/title'
import type { Language } from '../i18n/languages'
import { lastUpdated } from '../workflow/dates'
import { homeAddress, pageAddress } from './addresses'
import { absolute, alternatesOf } from './alternates'
import type { SitemapEntry } from './sitemap'

export type ListedPage = {
  contentId: string
  language: Language
  isSource: boolean
  href: string
  title: string
  summary: string
  /** ISO 8601, UTC: the page's own or a FAQ's on it, whichever is newer, as the page itself says. */
  lastUpdated?: string
  /** When it was withdrawn, ISO 8601: it can still be read, but no longer holds. */
  withdrawn?: string
}

type Published = {
  pages: EditionDocument[]
  faqs: EditionDocument[]
  /** The content behind each id of a placed FAQ. */
  contentOf: Record<string, string>
  /** When editions were withdrawn, by their ids. */
  withdrawn?: Record<string, string>
}

/** Lists the published pages, those with the newest update first. */
export function directoryOf({ pages, faqs, contentOf, withdrawn = {} }: Published): ListedPage[] {
  const editionsOf = grouped(faqs, ofContent)
  return pages
    .flatMap((page) => {
      const { contentId, language, slug, summary, lead, sourceLanguage } = page
      if (!slug) return []
      const shown = (page.faqs ?? []).flatMap(({ faq, number }) => {
        const edition = editionReached(editionsOf.get(contentOf[idOf(faq)] ?? '') ?? [], language)
        return edition?.language === language && number ? [edition.publicUpdatedAt] : []
      })
      return [
        {
          contentId,
          language,
          isSource: !sourceLanguage,
          href: pageAddress(language, slug),
          title: titleOf(page) ?? '',
          summary: summary || lead || '',
          lastUpdated: lastUpdated([page.publicUpdatedAt, ...shown]),
          ...(withdrawn[page.id] && { withdrawn: withdrawn[page.id] }),
        },
      ]
    })
    .sort((one, other) => moment(other) - moment(one) || byTitle(one, other))
}

/** Items by what they have in common, in their order. */
export function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const found = new Map<Key, Item[]>()
  for (const item of items) {
    const others = found.get(keyOf(item))
    if (others) others.push(item)
    else found.set(keyOf(item), [item])
  }
  return found
}

const ofContent = ({ contentId }: { contentId: string }) => contentId

/** What was updated at the same moment keeps its order, whatever the database's is. */
function byTitle(one: ListedPage, other: ListedPage): number {
  return one.title.localeCompare(other.title, one.language)
}

function moment({ lastUpdated: at }: ListedPage): number {
  return at ? Date.parse(at) : 0
}

/** The entries of the sitemap: the lists of all languages and every page. */
export function sitemapEntries(
  pages: ListedPage[],
  { site, languages }: { site: string; languages: readonly Language[] },
): SitemapEntry[] {
  const whole = (addresses: Record<string, string>) =>
    Object.fromEntries(Object.entries(addresses).map(([key, href]) => [key, absolute(site, href)]))
  const homes = languages.map((language) => ({ language, href: homeAddress(language) }))
  const ofLanguage = grouped(pages, ({ language }) => language)
  const place = ({ language }: ListedPage) => languages.indexOf(language)
  const alternates = new Map(
    [...grouped(pages, ofContent)].map(([contentId, editions]) => {
      const inOrder = editions.sort((one, other) => place(one) - place(other))
      return [contentId, whole(alternatesOf(inOrder))]
    }),
  )
  const ofHomes = whole(alternatesOf(homes))
  return [
    ...homes.map(({ language, href }) => ({
      url: absolute(site, href),
      lastModified: lastUpdated((ofLanguage.get(language) ?? []).flatMap(changes)),
      alternates: ofHomes,
    })),
    ...pages.map(({ contentId, href, ...page }) => ({
      url: absolute(site, href),
      lastModified: lastUpdated(changes(page)),
      alternates: alternates.get(contentId) ?? {},
    })),
  ]
}

/** A page that was withdrawn is another one for whoever has it: it has a notice. */
function changes({ lastUpdated: at, withdrawn }: Pick<ListedPage, 'lastUpdated' | 'withdrawn'>) {
  return [at, withdrawn]
}

/** How many pages there are in other languages only, the language with most of them first. */
export function countsElsewhere(
  pages: ListedPage[],
  language: Language,
): { language: Language; count: number }[] {
  const here = new Set(pages.flatMap((page) => (page.language === language ? page.contentId : [])))
  const counts = new Map<Language, number>()
  for (const page of pages) {
    if (here.has(page.contentId)) continue
    counts.set(page.language, (counts.get(page.language) ?? 0) + 1)
  }
  return [...counts]
    .map(([other, count]) => ({ language: other, count }))
    .sort((one, other) => other.count - one.count)
}
