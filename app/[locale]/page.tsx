import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { isLanguage, languages } from '@/i18n/languages'
import { feedTypes, homeAddress } from '@/site/addresses'
import { alternatesOf } from '@/site/alternates'
import { Feeds } from '@/site/components/Feeds'
import { SiteFrame } from '@/site/components/SiteFrame'
import { Teaser } from '@/site/components/Teaser'
import { publishedPages } from '../published'

const homes = languages.map((language) => ({ language, href: homeAddress(language) }))

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLanguage(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'site' })
  return {
    title: `${t('pages')} · ${t('name')}`,
    description: (await getTranslations({ locale, namespace: 'reading' }))('about'),
    alternates: {
      canonical: homeAddress(locale),
      languages: alternatesOf(homes),
      types: feedTypes(locale),
    },
  }
}

export default async function PagesOfLanguage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLanguage(locale)) return null
  setRequestLocale(locale)
  const t = await getTranslations({ locale, namespace: 'site' })
  const pages = await publishedPages(locale)
  return (
    <SiteFrame language={locale} languages={homes}>
      <div className="list">
        <h1>{t('pages')}</h1>
        {pages.length === 0 ? <p>{t('noPages')}</p> : null}
        {pages.map((page) => (
          <Teaser key={page.href} teaser={page} pageLanguage={locale} />
        ))}
        <Feeds language={locale} />
      </div>
    </SiteFrame>
  )
}
