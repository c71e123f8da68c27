/**
 * The site's only door to data: the anonymous questions, cached until a publication expires them.
 * Next keeps the answers, so a page is made on its first visit and served from then on.
 */
import config from '@payload-config'
import { unstable_cache } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { getPayload } from 'payload'
import { siteTag } from '@/delivery/tags'
import type { Language } from '@/i18n/languages'
import { pageAddress } from '@/site/addresses'
import { type PageView, pageView, type TeaserView } from '@/site/page-view'
import { newestIn } from '@/site/payload/newest'
import {
  departed,
  languagesElsewhere,
  type PageAddress,
  pageFacts,
  pagesIn,
} from '@/site/payload/published'

import { type Searched, searchIn } from '@/site/payload/search'

/** A page as a reader sees it, or nothing where it is not published in that language. */
export function publishedPage({ language, slug }: PageAddress): Promise<PageView | null> {
  return cached(['page', slug], language, async () => {
    const facts = await pageFacts({ language, slug }, await getPayload({ config }))
    return facts ? pageView(facts) : null
  })
}

/** The list of a language's pages. */
export function publishedPages(
  language: Language,
): Promise<(TeaserView & { lastUpdated?: string | null })[]> {
  return cached(['pages'], language, async () => {
    const pages = await pagesIn(language, await getPayload({ config }))
    return pages.map(({ title, summary, lead, slug, publicUpdatedAt }) => ({
      title: title ?? '',
      summary: summary || lead || '',
      href: pageAddress(language, slug ?? ''),
      lastUpdated: publicUpdatedAt,
    }))
  })
}

/** For a page that is not there in one language: where it can be read. */
export function otherLanguages({ language, slug }: PageAddress): Promise<PageView['languages']> {
  return cached(['elsewhere', slug], language, async () =>
    languagesElsewhere(slug, await getPayload({ config })),
  )
}

/** The newest updates of all pages of a language, for its feed. */
export function newestUpdates(language: Language): ReturnType<typeof newestIn> {
  return cached(['newest'], language, async () => newestIn(language, await getPayload({ config })))
}

/** What of a language's pages has these words. Never cached: it is right at once. */
export async function search(language: Language, asked: string): Promise<Searched> {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const reference = t.raw('referenceItself').replace(/<\/?\w+>/g, '')
  return searchIn({ language, asked, reference }, await getPayload({ config }))
}

/** What became of a page that was public at this address. */
export function departedPage({ language, slug }: PageAddress): ReturnType<typeof departed> {
  return cached(['departed', slug], language, async () =>
    departed({ language, slug }, await getPayload({ config })),
  )
}

function cached<Answer>(
  key: string[],
  language: Language,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const tags = [siteTag(language)]
  return unstable_cache(ask, [language, ...key], { tags, revalidate: false })()
}
