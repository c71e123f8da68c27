/** What a page says to machines in its head, and as linked data. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { cardAddress, homeAddress, markdownAddress } from '@/site/addresses'
import { absolute, alternatesOf, ownAddress } from '@/site/alternates'
import { toTheSecond } from '@/site/date-format'
import { type JsonLd, jsonLdOf } from '@/site/json-ld'
import type { PageView } from '@/site/page-view'
import { webArchive } from '@/site/robots-txt'
import { wordsIn } from './messages'

export async function pageMetadata(view: PageView): Promise<Metadata> {
  const { language, languages, searchTitle, description } = view
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const address = ownAddress(view)
  const title = view.withdrawal ? t('withdrawnTitle', { title: searchTitle }) : searchTitle
  return {
    title,
    description,
    alternates: {
      canonical: address,
      languages: alternatesOf(languages),
      types: { 'text/markdown': markdownAddress(address) },
    },
    openGraph: {
      type: 'article',
      title,
      description,
      url: address,
      siteName: t('name'),
      locale: territorial(language),
      alternateLocale: languages
        .filter((each) => each.language !== language)
        .map((each) => territorial(each.language)),
      publishedTime: view.firstPublished && toTheSecond(view.firstPublished),
      modifiedTime: view.lastUpdated && toTheSecond(view.lastUpdated),
      images: [{ url: cardAddress(address), width: 1200, height: 630, alt: view.title }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** What views of the past, comparisons and searches tell robots: no search engine lists them, a web archive may keep them. */
export const notIndexed = {
  robots: { index: false },
  other: { [webArchive]: 'all' },
} satisfies Metadata

/** How a list, a search or the updates of a page look where they are shared. */
export async function openGraphOf({
  language,
  title,
  description,
  address,
}: {
  language: Language
  title: string
  description: string
  address: string
}): Promise<Metadata['openGraph']> {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const url = cardAddress(homeAddress(language))
  return {
    type: 'website',
    ...{ title, description, url: address, siteName: t('name'), locale: territorial(language) },
    images: [{ url, width: 1200, height: 630, alt: t('name') }],
  }
}

/** Open Graph wants a territory with each language: where there is no own choice, CLDR's likely one. */
export function territorial(language: Language): string {
  const { language: code, region } = new Intl.Locale(describe(language).conventions).maximize()
  return `${code}_${region}`
}

export async function linkedData(view: PageView): Promise<JsonLd> {
  const t = await getTranslations({ locale: view.language, namespace: 'site' })
  const { reference } = await wordsIn(view.language)
  const site = settings().siteUrl
  return jsonLdOf(view, {
    site,
    siteName: t('name'),
    home: t('pages'),
    withdrawn: t('withdrawnShort'),
    card: absolute(site, cardAddress(ownAddress(view))),
    reference: (each, language) => reference(each, language, (words) => words),
  })
}
