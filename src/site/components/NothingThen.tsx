import { getTranslations } from 'next-intl/server'
import type { Language } from '@/i18n/languages'
import { timeZoneFrom } from '@/platform/environment'
import { homeAddress } from '../addresses'
import { shownDate } from '../conventions'
import type { AskedMoment } from '../moment'
import type { PastPage } from '../payload/past'
import { SiteFrame } from './SiteFrame'

type Props = {
  address: { language: Language }
  /** As the address has it. */
  asked: string
  moment: AskedMoment
  page?: PastPage
}

/** Why there is no page of the past to show, and where to go from here. */
export async function NothingThen({ address: { language }, asked, moment, page }: Props) {
  const t = await getTranslations({ locale: language })
  const shutOut = page?.kind === 'shut-out' && moment.kind === 'moment'
  const title = shutOut ? t('past.shutOutTitle') : t('past.missingTitle')
  return (
    <SiteFrame language={language} languages={[]}>
      <div className="list">
        <title>{`${title} · ${t('site.name')}`}</title>
        <h1>{title}</h1>
        <p className="explanation">{await reason({ language, asked, moment, page })}</p>
        <ul className="ways">
          {page?.today ? (
            <li>
              <a href={page.today}>{t('past.today')}</a>
            </li>
          ) : null}
          <li>
            <a href={homeAddress(language)}>{t('site.allPages')}</a>
          </li>
        </ul>
      </div>
    </SiteFrame>
  )
}

async function reason({
  language,
  asked,
  moment,
  page,
}: Omit<Props, 'address'> & { language: Language }) {
  const t = await getTranslations({ locale: language, namespace: 'past' })
  if (moment.kind === 'malformed') return t('malformed', { asked: asked.slice(0, 40) })
  if (moment.kind === 'future') return t('future')
  if (page?.kind === 'shut-out') return t('shutOut', { reason: page.reason })
  const timeZone = timeZoneFrom(process.env.SITE_TIME_ZONE)
  const since = page?.kind === 'not-public' ? page.since : undefined
  if (since && Date.parse(since) > Date.parse(moment.at)) {
    const { date, clock, machine } = shownDate(since, { language, timeZone })
    const time = (words: React.ReactNode) => <time dateTime={machine}>{words}</time>
    return t.rich('before', { date, clock, time })
  }
  return t('between', shownDate(moment.at, { language, timeZone }))
}
