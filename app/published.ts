/**
 * The site's only door to data: the anonymous questions. What a response shows is named on the way
 * (`src/delivery/server/dependencies.ts`); the response cache in front keeps the response until a
 * publication changes that. Within one request, React keeps each answer: head and body ask alike.
 */
import config from '@payload-config'
import { getPayload } from 'payload'
import { cache } from 'react'
import { directoryKey, listKey } from '@/delivery/cache-keys'
import { dependsOn } from '@/delivery/server/dependencies'
import type { Language } from '@/i18n/languages'
import { countsElsewhere, type ListedPage } from '@/site/directory'
import { type PageView, pageView } from '@/site/page-view'
import { everyPage, pagesIn } from '@/site/payload/listed-pages'
import { momentsOf } from '@/site/payload/moments'
import { newestIn } from '@/site/payload/newest-updates'
import { departed, languagesElsewhere, type PageAddress, pageFacts } from '@/site/payload/published'
import { type Searched, searchIn } from '@/site/payload/search'

/** A page as a reader sees it, or nothing where it is not published in that language. */
export function publishedPage({ language, slug }: PageAddress): Promise<PageView | null> {
  return readPage(language, slug)
}

const readFacts = cache(async (language: Language, slug: string) =>
  pageFacts({ language, slug }, await getPayload({ config })),
)

const readPage = cache(async (language: Language, slug: string) => {
  const facts = await readFacts(language, slug)
  return facts ? pageView(facts) : null
})

/** Every moment since which a page that is public read as it then did; nothing where it is not public. */
export async function publishedMoments({
  language,
  slug,
}: PageAddress): Promise<string[] | undefined> {
  const facts = await readFacts(language, slug)
  return facts && momentsOf(facts, await getPayload({ config }))
}

/** Every page in every language, those with the newest update first. */
export async function everyPublishedPage(): Promise<ListedPage[]> {
  dependsOn([directoryKey])
  return everyPage(await getPayload({ config }))
}

/** The list of a language's pages. */
export const publishedPages = cache(async (language: Language): Promise<ListedPage[]> => {
  dependsOn([listKey(language)])
  return pagesIn(language, await getPayload({ config }))
})

/** How many pages a reader of this language finds in other languages only. */
export async function pagesElsewhere(
  language: Language,
): Promise<ReturnType<typeof countsElsewhere>> {
  dependsOn([directoryKey])
  return countsElsewhere(await everyPage(await getPayload({ config })), language)
}

/** For a page that is not there in one language: where it can be read. */
export async function otherLanguages({ slug }: PageAddress): Promise<PageView['languages']> {
  return languagesElsewhere(slug, await getPayload({ config }))
}

/** The newest updates of all pages of a language, for its feed. */
export async function newestUpdates(language: Language, page: number): ReturnType<typeof newestIn> {
  return newestIn(language, page, await getPayload({ config }))
}

/** What of a language's pages has these words. */
export async function search(language: Language, asked: string, page: number): Promise<Searched> {
  return searchIn({ language, asked, page }, await getPayload({ config }))
}

/** What became of a page that was public at this address, and is there no more. */
export function departedPage({ language, slug }: PageAddress): ReturnType<typeof departed> {
  return readDeparture(language, slug)
}

const readDeparture = cache(async (language: Language, slug: string) =>
  departed({ language, slug }, await getPayload({ config })),
)
