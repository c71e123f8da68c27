/**
 * The site's only door to data: the anonymous questions, and the same in a preview of what will be.
 * What a response shows is named on the way (`src/delivery/server/dependencies.ts`); the response
 * cache in front keeps the response until a publication changes that. Within one request, React
 * keeps each answer: head and body ask alike.
 */
import { headers } from 'next/headers'
import type { TypedUser } from 'payload'
import { cache } from 'react'
import { runningPayload } from '@/database/running-payload'
import { directoryKey, listKey } from '@/delivery/cache-keys'
import { dependsOn, previewAsked } from '@/delivery/server/dependencies'
import { decoded } from '@/host/next-undecoded-parameters'
import { isLanguage, type Language } from '@/i18n/languages'
import { countsElsewhere, type ListedPage } from '@/site/directory'
import { type PageView, pageView } from '@/site/page-view'
import { type Ahead, aheadFor } from '@/site/payload/ahead'
import { commentsHere } from '@/site/payload/comments-here'
import { everyPage, pagesIn } from '@/site/payload/listed-pages'
import { momentsOf } from '@/site/payload/moments'
import { newestIn } from '@/site/payload/newest-updates'
import { departed, languagesElsewhere, type PageAddress, pageFacts } from '@/site/payload/published'
import { foundElsewhere, type Searched, searchIn } from '@/site/payload/search'
import { type Place, placesOn } from '@/site/places'

/**
 * The preview of what will be that a request asks for, if its person may see it.
 *
 * @returns nothing where the site of today is asked for; `refused` where there is no such preview
 */
export const aheadAsked = cache(async (): Promise<Ahead | 'refused' | undefined> => {
  const asked = previewAsked()
  if (!asked) return undefined
  const [payload, given] = [runningPayload(), await headers()]
  return (await aheadFor({ key: asked.key, headers: given }, payload, new Date())) ?? 'refused'
})

/** What every question is asked of: today's site, or one of a preview. */
async function site() {
  const payload = runningPayload()
  const ahead = await aheadAsked()
  // Whoever may not see a preview is shown none: the layout says so, and this is public anyway.
  if (!ahead || ahead === 'refused') return { payload }
  return { payload, ahead: ahead.overlay, user: ahead.user }
}

/** A page as a reader sees it, or nothing where it is not published in that language. */
export function publishedPage({ language, slug }: PageAddress): Promise<PageView | null> {
  return readPage(language, slug)
}

const readFacts = cache(async (language: Language, slug: string) => {
  const { payload, ...preview } = await site()
  return pageFacts({ language, slug }, payload, preview)
})

/** What can be commented on at a path of a preview; nothing where it is no page. */
export async function placesAt(path: string): Promise<Place[]> {
  const [, language, slug] = /^\/([^/]+)\/([^/]+)$/.exec(path) ?? []
  if (!isLanguage(language) || !slug) return []
  const facts = await readFacts(language, decoded(slug))
  return facts ? placesOn(facts) : []
}

/** What is open in the conversations of these places. */
export function commentsAt(
  places: readonly Place[],
  user: TypedUser,
): ReturnType<typeof commentsHere> {
  return commentsHere(places, user, runningPayload())
}

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
  return facts && momentsOf(facts, runningPayload())
}

/** Every page in every language, those with the newest update first. */
export async function everyPublishedPage(): Promise<ListedPage[]> {
  dependsOn([directoryKey])
  const { payload, ahead } = await site()
  return everyPage(payload, ahead)
}

/** The list of a language's pages. */
export const publishedPages = cache(async (language: Language): Promise<ListedPage[]> => {
  dependsOn([listKey(language)])
  const { payload, ahead } = await site()
  return pagesIn(language, payload, ahead)
})

/** How many pages a reader of this language finds in other languages only. */
export async function pagesElsewhere(
  language: Language,
): Promise<ReturnType<typeof countsElsewhere>> {
  return countsElsewhere(await everyPublishedPage(), language)
}

/** For a page that is not there in one language: where it can be read. */
export async function otherLanguages({ slug }: PageAddress): Promise<PageView['languages']> {
  const { payload, ahead } = await site()
  return languagesElsewhere(slug, payload, ahead)
}

/** The newest updates of all pages of a language, for its feed. */
export async function newestUpdates(language: Language, page: number): ReturnType<typeof newestIn> {
  const { payload, ahead } = await site()
  return newestIn(language, page, payload, ahead)
}

/** What of a language's pages has these words. */
export async function search(language: Language, asked: string, page: number): Promise<Searched> {
  return searchIn({ language, asked, page }, runningPayload())
}

/** How much of other languages has these words. */
export async function searchElsewhere(
  language: Language,
  asked: string,
): ReturnType<typeof foundElsewhere> {
  return foundElsewhere({ language, asked }, runningPayload())
}

/** What became of a page that was public at this address, and is there no more. */
export function departedPage({ language, slug }: PageAddress): ReturnType<typeof departed> {
  return readDeparture(language, slug)
}

const readDeparture = cache(async (language: Language, slug: string) => {
  const { payload, ahead } = await site()
  return departed({ language, slug }, payload, ahead)
})
