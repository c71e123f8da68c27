import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { defaultLanguage } from '@/i18n/languages'
import { timeZoneFrom } from '@/platform/environment'
import { PastNotice } from '@/site/components/PastNotice'
import { RelationsPage } from '@/site/components/RelationsPage'
import { shownDate } from '@/site/conventions'
import { pageView } from '@/site/page-view'
import { addressFrom, asked } from '../../asked'
import { pastAt, told } from './then'

type Props = PageProps<'/[locale]/[slug]/at/[moment]'>

/** Endlessly many moments: none is kept in the cache. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const robots = { index: false }
  const then = await pastAt(params)
  if (then?.page?.kind !== 'page' || then.moment.kind !== 'moment') return { robots }
  const { language } = then.address
  const t = await getTranslations({ locale: language, namespace: 'past' })
  const timeZone = timeZoneFrom(process.env.SITE_TIME_ZONE)
  const { date } = shownDate(then.moment.at, { language, timeZone })
  const title = then.page.facts.page.title ?? ''
  return { title: t('title', { title, date }), robots, alternates: { canonical: null } }
}

/** A page as the public read it at a moment of the past. */
export default async function AsItStood({ params }: Props) {
  told().tell(pastAt(params))
  // Next renders every not-found.tsx on the way, also the page's own, which waits for this.
  asked().tell((await addressFrom(params)) ?? { language: defaultLanguage, slug: '' })
  const then = await pastAt(params)
  if (!then) notFound()
  const { address, moment, page } = then
  setRequestLocale(address.language)
  if (page?.kind !== 'page' || moment.kind !== 'moment') notFound()
  const { language } = address
  return (
    <>
      <PastNotice language={language} moment={moment.at} today={page.today} />
      <RelationsPage view={pageView(page.facts)} />
    </>
  )
}
