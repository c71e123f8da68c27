import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { type Precision, shownDate } from '../date-format'

type Props = {
  language: Language
  moment: string
  precision?: Precision
  today?: string
  /** What changed since. */
  changes?: string
}

/** Notice above an archived page: that nobody takes it for what holds today. */
export async function ArchiveNotice({ language, moment, precision, today, changes }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'archive' })
  const { timeZone } = settings()
  const { date, clock, machine } = shownDate(moment, { language, timeZone, precision })
  return (
    <div className="past-notice" role="note">
      <p className="past-notice__text">
        {t.rich('notice', {
          date,
          clock,
          time: (words) => <time dateTime={machine}>{words}</time>,
        })}{' '}
        {today ? <a href={today}>{t('today')}</a> : null}{' '}
        {today && changes ? (
          <a href={changes} rel="nofollow">
            {t('changes')}
          </a>
        ) : null}
      </p>
    </div>
  )
}
