import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { settings } from '@/settings/server/settings.mjs'
import { changesAddress } from '@/site/addresses'
import { precisionAsked } from '@/site/archive-moment'
import { ArchiveNotice } from '@/site/components/ArchiveNotice'
import { ContentPage } from '@/site/components/ContentPage'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { shownDate } from '@/site/date-format'
import { notIndexed } from '../../../../metadata'
import { sendMemento } from '../../../../past'
import { otherLanguages } from '../../../../published'
import { NoPage } from '../../NoPage'
import { UnavailableArchivedPage } from '../../UnavailableArchivedPage'
import { pastAt, viewThen } from './archived-page'

type Props = PageProps<'/[locale]/[slug]/at/[moment]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const then = await pastAt(params)
  if (then?.page?.kind !== 'page' || then.moment.kind !== 'moment' || then.isDeparted) return {}
  const { language } = then.address
  const t = await getTranslations({ locale: language, namespace: 'archive' })
  const { timeZone } = settings()
  const precision = precisionAsked(then.asked)
  const { date, clock } = shownDate(then.moment.at, { language, timeZone, precision })
  const title = t('title', { title: then.page.facts.page.title ?? '', date, clock })
  const description = viewThen(then.page.facts).description || title
  return { title, description, ...notIndexed, alternates: { canonical: null } }
}

/** A page as the public read it at a moment of the past. */
export default async function AsItStood({ params }: Props) {
  const then = await pastAt(params)
  if (!then) return null
  const { address, moment, page } = then
  const { language } = address
  setRequestLocale(language)
  if (then.isDeparted) return <NoPage address={address} below={`/at/${(await params).moment}`} />
  if (page?.kind === 'page' && moment.kind === 'moment') {
    const changes = changesAddress(language, address.slug, { since: then.asked, until: 'now' })
    const notice = (
      <ArchiveNotice
        {...{ language, changes }}
        moment={moment.at}
        precision={precisionAsked(then.asked)}
        today={page.today}
      />
    )
    const view = viewThen(page.facts)
    sendMemento(address, view)
    return <ContentPage view={view} notice={notice} />
  }
  // No page ever had this address: no moment would help.
  if (!page && moment.kind === 'moment') {
    return <NotPublishedHere language={language} elsewhere={await otherLanguages(address)} />
  }
  return <UnavailableArchivedPage then={then} />
}
