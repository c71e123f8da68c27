/** What a page says to machines in its head, and as linked data. */
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { describe } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { cardAddress, markdownAddress } from '@/site/addresses'
import { absolute, alternatesOf, ownAddress } from '@/site/alternates'
import { toTheSecond } from '@/site/date-format'
import { type JsonLd, jsonLdOf } from '@/site/json-ld'
import type { PageView } from '@/site/page-view'
import { wordsIn } from './messages'

export async function pageMetadata(view: PageView): Promise<Metadata> {
  const { language, languages, searchTitle, description } = view
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const address = ownAddress(view)
  return {
    title: searchTitle,
    description,
    alternates: {
      canonical: address,
      languages: alternatesOf(languages),
      types: { 'text/markdown': markdownAddress(address) },
    },
    openGraph: {
      type: 'article',
      title: searchTitle,
      description,
      url: address,
      siteName: t('name'),
      locale: describe(language).conventions.split('-u-')[0]?.replace('-', '_'),
      alternateLocale: languages
        .filter((each) => each.language !== language)
        .map((each) => each.language),
      modifiedTime: view.lastUpdated && toTheSecond(view.lastUpdated),
      images: [{ url: cardAddress(address), width: 1200, height: 630, alt: view.title }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

export async function linkedData(view: PageView): Promise<JsonLd> {
  const t = await getTranslations({ locale: view.language, namespace: 'site' })
  const { reference } = await wordsIn(view.language)
  const site = settings().siteUrl
  return jsonLdOf(view, {
    site,
    siteName: t('name'),
    home: t('pages'),
    card: absolute(site, cardAddress(ownAddress(view))),
    reference: (each, language) => reference(each, language, (words) => words),
  })
}
