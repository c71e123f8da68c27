import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { settings } from '@/settings/server/settings.mjs'
import { feedTypes, homeAddress, pageAddress, updatesAddress } from '@/site/addresses'
import { dayOf } from '@/site/archive-moment'
import { Breadcrumb } from '@/site/components/Breadcrumb'
import { DayForm } from '@/site/components/DayForm'
import { Feeds } from '@/site/components/Feeds'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { Pager } from '@/site/components/Pager'
import { SiteFrame } from '@/site/components/SiteFrame'
import { UpdateList } from '@/site/components/UpdateList'
import { pageNumber, pageOf } from '@/site/feeds'
import { openGraphOf } from '../../../metadata'
import { publishedPage } from '../../../published'
import { addressFrom } from '../address'
import { NoPage } from '../NoPage'

type Props = PageProps<'/[locale]/[slug]/updates'>

/** `?page=2`; nothing where it is no number. */
async function pageAsked(searchParams: Props['searchParams']): Promise<number | undefined> {
  const { page } = await searchParams
  return pageNumber([page].flat()[0])
}

function pathOf(path: string, page: number): string {
  return page > 1 ? `${path}?page=${page}` : path
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const address = await addressFrom(params)
  const page = await pageAsked(searchParams)
  const view = address && (await publishedPage(address))
  // What is not there has a title of its own.
  if (!view || !page || !pageOf(view.updates, page)) return {}
  const { language, slug, title } = view
  const t = await getTranslations({ locale: language, namespace: 'updates' })
  const site = await getTranslations({ locale: language, namespace: 'site' })
  const heading = t('ofPage', { title })
  const own = pathOf(updatesAddress(language, slug), page)
  const description = view.description || heading
  return {
    title: `${heading} · ${site('name')}`,
    description,
    openGraph: await openGraphOf({ language, title: heading, description, address: own }),
    alternates: {
      canonical: own,
      types: feedTypes(language, slug),
    },
  }
}

/** Everything that was new on a page, newest first, ending with its first publication. */
export default async function Updates({ params, searchParams }: Props) {
  const address = await addressFrom(params)
  if (!address) return null
  setRequestLocale(address.language)
  const view = await publishedPage(address)
  if (!view) return <NoPage address={address} below="/updates" />
  const { language, slug, title } = view
  const number = await pageAsked(searchParams)
  const shown = number && pageOf(view.updates, number)
  if (!shown) return <NotPublishedHere language={language} />
  const { updates, pageCount } = shown
  const t = await getTranslations({ locale: language, namespace: 'updates' })
  const site = await getTranslations({ locale: language, namespace: 'site' })
  const page = pageAddress(language, slug)
  const { timeZone } = settings()
  const languages = view.languages.map((each) => ({ ...each, href: `${each.href}/updates` }))
  return (
    <SiteFrame
      {...{ language, languages }}
      address={pathOf(updatesAddress(language, slug), number)}
    >
      <div className="list updates-page">
        <Breadcrumb
          language={language}
          trail={[
            { href: homeAddress(language), words: site('pages') },
            { href: page, words: title },
          ]}
        />
        <h1>{t('title')}</h1>
        <UpdateList updates={updates} language={language} page={page} />
        <Pager
          {...{ language, pageCount, page: number }}
          hrefOf={(each) => pathOf(updatesAddress(language, slug), each)}
        />
        <DayForm language={language} page={page} today={dayOf(new Date(), timeZone)} />
        <Feeds language={language} slug={slug} />
      </div>
    </SiteFrame>
  )
}
