import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { isLanguage, languages } from '@/i18n/languages'
import { searchAddress } from '@/site/addresses'
import { OtherLanguages } from '@/site/components/OtherLanguages'
import { SearchBox } from '@/site/components/SearchBox'
import { SearchResults } from '@/site/components/SearchResults'
import { SiteFrame } from '@/site/components/SiteFrame'
import { notIndexed, openGraphOf } from '../../metadata'
import { search, searchElsewhere } from '../../published'

type Props = PageProps<'/[locale]/search'>

const everywhere = languages.map((language) => ({ language, href: searchAddress(language) }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLanguage(locale)) return {}
  const t = await getTranslations({ locale })
  const title = `${t('search.title')} · ${t('site.name')}`
  const description = t('reading.about')
  const address = searchAddress(locale)
  return {
    title,
    description,
    ...notIndexed,
    openGraph: await openGraphOf({ language: locale, title, description, address }),
  }
}

/** What of a language's pages has these words: `?q=`. */
export default async function Search({ params, searchParams }: Props) {
  const [{ locale }, { q, page }] = await Promise.all([params, searchParams])
  if (!isLanguage(locale)) return null
  setRequestLocale(locale)
  const t = await getTranslations({ locale, namespace: 'search' })
  const [asked = ''] = [q ?? []].flat()
  const [at = '1'] = [page ?? []].flat()
  const number = /^[1-9]\d{0,5}$/.test(at) ? Number(at) : 1
  const { shown, ...found } = await search(locale, asked, number)
  const elsewhere = shown && found.total === 0 ? await searchElsewhere(locale, asked) : []
  return (
    <SiteFrame
      {...{ language: locale, languages: everywhere, asked: shown }}
      address={`${searchAddress(locale)}?${new URLSearchParams({ q: shown })}`}
    >
      <div className="list search-page">
        <h1>{t('title')}</h1>
        <SearchBox language={locale} asked={shown} />
        <SearchResults language={locale} asked={asked} shown={shown} {...found} />
        <OtherLanguages
          language={locale}
          heading={t('elsewhere')}
          counts={elsewhere}
          hrefOf={(other) => `${searchAddress(other)}?${new URLSearchParams({ q: asked })}`}
        />
      </div>
    </SiteFrame>
  )
}
