import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { isLanguage, languages } from '@/i18n/languages'
import { searchAddress } from '@/site/addresses'
import { SearchBox } from '@/site/components/SearchBox'
import { SearchResults } from '@/site/components/SearchResults'
import { SiteFrame } from '@/site/components/SiteFrame'
import { search } from '../../published'

type Props = PageProps<'/[locale]/search'>

const everywhere = languages.map((language) => ({ language, href: searchAddress(language) }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLanguage(locale)) return {}
  const t = await getTranslations({ locale })
  return { title: `${t('search.title')} · ${t('site.name')}`, robots: { index: false } }
}

/** What of a language's pages has these words: `?q=`. */
export default async function Search({ params, searchParams }: Props) {
  const [{ locale }, { q }] = await Promise.all([params, searchParams])
  if (!isLanguage(locale)) return null
  setRequestLocale(locale)
  const t = await getTranslations({ locale, namespace: 'search' })
  const { shown, ...found } = await search(locale, (Array.isArray(q) ? q[0] : q) ?? '')
  return (
    <SiteFrame language={locale} languages={everywhere} asked={shown}>
      <div className="list search-page">
        <h1>{t('title')}</h1>
        <SearchBox language={locale} asked={shown} />
        <SearchResults language={locale} shown={shown} {...found} />
      </div>
    </SiteFrame>
  )
}
