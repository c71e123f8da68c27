/**
 * The site's only door to data: the anonymous questions, cached until a publication expires them.
 * Next keeps the answers, so a page is made on its first visit and served from then on.
 */
import config from '@payload-config'
import { unstable_cache } from 'next/cache'
import { getPayload } from 'payload'
import { siteTag } from '@/delivery/tags'
import { type Language, languages } from '@/i18n/languages'
import type { ListedPage } from '@/site/directory'
import { type PageView, pageView } from '@/site/page-view'
import { everyPage } from '@/site/payload/listed-pages'
import { newestIn } from '@/site/payload/newest-updates'
import { departed, languagesElsewhere, type PageAddress, pageFacts } from '@/site/payload/published'
import { type Searched, searchIn } from '@/site/payload/search'

/** A page as a reader sees it, or nothing where it is not published in that language. */
export function publishedPage({ language, slug }: PageAddress): Promise<PageView | null> {
  return cached(['page', slug], language, async () => {
    const facts = await pageFacts({ language, slug }, await getPayload({ config }))
    return facts ? pageView(facts) : null
  })
}

/** Every page in every language, those with the newest update first. */
export async function everyPublishedPage(): Promise<ListedPage[]> {
  return everyPage(await getPayload({ config }))
}

/** The list of a language's pages. The page that shows it is made anew when one of them changes. */
export async function publishedPages(language: Language): Promise<ListedPage[]> {
  await cached(['list'], language, async () => language)
  return (await everyPublishedPage()).filter((page) => page.language === language)
}

/** For a page that is not there in one language: where it can be read. */
export function otherLanguages({ language, slug }: PageAddress): Promise<PageView['languages']> {
  return cached(['elsewhere', language, slug], languages, async () =>
    languagesElsewhere(slug, await getPayload({ config })),
  )
}

/** The newest updates of all pages of a language, for its feed. */
export function newestUpdates(language: Language): ReturnType<typeof newestIn> {
  return cached(['newest'], language, async () => newestIn(language, await getPayload({ config })))
}

/** What of a language's pages has these words. Never cached: it is right at once. */
export async function search(language: Language, asked: string): Promise<Searched> {
  return searchIn({ language, asked }, await getPayload({ config }))
}

/** What became of a page that was public at this address. */
export function departedPage({ language, slug }: PageAddress): ReturnType<typeof departed> {
  return cached(['departed', language, slug], languages, async () =>
    departed({ language, slug }, await getPayload({ config })),
  )
}

/**
 * Keeps an answer until something is published that is shown in one of these languages.
 *
 * @param key what was asked; the languages are part of it
 */
export function cached<Answer>(
  key: string[],
  shows: Language | readonly Language[],
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const tags = [shows].flat().map((language) => siteTag(language))
  return unstable_cache(ask, [...tags, ...key], { tags, revalidate: false })()
}
