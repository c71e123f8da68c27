import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { isLanguage, type Language, languages } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { feedTypes, homeAddress } from '@/site/addresses'
import { alternatesOf } from '@/site/alternates'
import { Feeds } from '@/site/components/Feeds'
import { ListFilters } from '@/site/components/ListFilters'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { OtherLanguages } from '@/site/components/OtherLanguages'
import { Pager } from '@/site/components/Pager'
import { SiteFrame } from '@/site/components/SiteFrame'
import { Teaser } from '@/site/components/Teaser'
import { type ListQuery, listQuery, type PageList, pageList, pageSize } from '@/site/page-list'
import { openGraphOf } from '../metadata'
import { pagesElsewhere, publishedPages } from '../published'

type Props = PageProps<'/[locale]'>

const homes = languages.map((language) => ({ language, href: homeAddress(language) }))

async function listFor(language: Language, searchParams: Props['searchParams']) {
  const given = await searchParams
  const only = (name: keyof ListQuery) => [given[name] ?? []].flat()[0]
  const asked: ListQuery = { page: only('page'), year: only('year'), letter: only('letter') }
  const { timeZone } = settings()
  const pages = await publishedPages(language)
  return { list: pageList(pages, asked, { language, timeZone }), count: pages.length }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLanguage(locale)) return {}
  const { list } = await listFor(locale, searchParams)
  if (!list) return {}
  const t = await getTranslations({ locale })
  const isFirst = listQuery(list) === ''
  const address = homeAddress(locale) + listQuery(list)
  const title = `${await titleOf(locale, list)} · ${t('site.name')}`
  const description = t('reading.about')
  return {
    title,
    description,
    alternates: {
      canonical: address,
      // Another language has other pages under its letters: the lists themselves are alternates.
      ...(isFirst && { languages: alternatesOf(homes) }),
      types: feedTypes(locale),
    },
    openGraph: await openGraphOf({ language: locale, title, description, address }),
  }
}

async function titleOf(language: Language, list: PageList): Promise<string> {
  const t = await getTranslations({ locale: language })
  const { letter, year, page, pageCount } = list
  return [
    letter === undefined
      ? year === undefined
        ? t('site.pages')
        : ''
      : t('list.underLetter', { letter }),
    year === undefined ? '' : t('list.ofYear', { year: String(year) }),
    page > 1 ? t('list.pageOf', { page, count: pageCount }) : '',
  ]
    .filter(Boolean)
    .join(' – ')
}

/** The list of a language's pages: `?page=2`, `?year=2025`, `?letter=A`. */
export default async function PagesOfLanguage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLanguage(locale)) return null
  setRequestLocale(locale)
  const { list, count } = await listFor(locale, searchParams)
  if (!list) return <NotPublishedHere language={locale} />
  const t = await getTranslations({ locale })
  const home = homeAddress(locale)
  const isWhole = list.letter === undefined && list.year === undefined
  return (
    <SiteFrame language={locale} languages={homes} address={home + listQuery(list)}>
      <div className="list">
        <h1>{isWhole ? t('site.pages') : await titleOf(locale, { ...list, page: 1 })}</h1>
        {count === 0 ? <p>{t('site.noPages')}</p> : null}
        {count > pageSize ? <ListFilters language={locale} list={list} /> : null}
        {count > pageSize ? (
          <p className="list__count">
            {t('list.count', { count: list.total })}
            {list.page > 1
              ? ` – ${t('list.pageOf', { page: list.page, count: list.pageCount })}`
              : null}
          </p>
        ) : null}
        {list.pages.map((page) => (
          <Teaser key={page.href} teaser={page} pageLanguage={locale} />
        ))}
        <Pager
          language={locale}
          page={list.page}
          pageCount={list.pageCount}
          hrefOf={(page) => home + listQuery({ ...list, page })}
        />
        {isWhole && list.page === list.pageCount ? (
          <OtherLanguages
            language={locale}
            heading={t('list.elsewhere')}
            counts={await pagesElsewhere(locale)}
            hrefOf={homeAddress}
          />
        ) : null}
        <Feeds language={locale} />
      </div>
    </SiteFrame>
  )
}
