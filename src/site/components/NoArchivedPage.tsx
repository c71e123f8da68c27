import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import type { AskedMoment } from '../archive-moment'
import { shownDate } from '../date-format'
import type { ArchivedPage } from '../payload/archive-reader'
import { NotFoundPage } from './NotFoundPage'

type Props = {
  address: { language: Language }
  /** As the address has it. */
  asked: string
  moment: AskedMoment
  page?: ArchivedPage
}

/** The page for an archive address without a page: why, and where to go from here. */
export async function NoArchivedPage({ address: { language }, asked, moment, page }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'archive' })
  const excluded = page?.kind === 'excluded' && moment.kind === 'moment'
  return (
    <NotFoundPage
      // RFC 7725: it was there, and may not be shown any more.
      status={excluded ? 451 : 404}
      title={excluded ? t('excludedTitle') : t('missingTitle')}
      language={language}
      today={page?.today ? { href: page.today, words: t('today') } : undefined}
    >
      <p className="explanation">{await reason({ language, asked, moment, page })}</p>
    </NotFoundPage>
  )
}

async function reason({
  language,
  asked,
  moment,
  page,
}: Omit<Props, 'address'> & { language: Language }) {
  const t = await getTranslations({ locale: language, namespace: 'archive' })
  if (moment.kind === 'malformed') return t('malformed', { asked: asked.slice(0, 40) })
  if (moment.kind === 'future') return t('future')
  if (page?.kind === 'excluded') return t('excluded', { reason: page.reason })
  const { timeZone } = settings()
  const since = page?.kind === 'not-public' ? page.since : undefined
  if (since && Date.parse(since) > Date.parse(moment.at)) {
    const { date, clock, machine } = shownDate(since, { language, timeZone })
    const time = (words: React.ReactNode) => <time dateTime={machine}>{words}</time>
    return t.rich('before', { date, clock, time })
  }
  return t('between', shownDate(moment.at, { language, timeZone }))
}
