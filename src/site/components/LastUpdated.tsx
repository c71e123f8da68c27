import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { shownDate } from '../date-format'

type Props = {
  moment: string
  language: Language
  /** Where all updates are listed. */
  updates?: string
}

export async function LastUpdated({ moment, language, updates }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const all = await getTranslations({ locale: language, namespace: 'updates' })
  const { timeZone } = settings()
  const { date, clock, machine } = shownDate(moment, { language, timeZone })
  return (
    <p className="last-updated">
      <span>
        {t.rich('lastUpdated', {
          date,
          clock,
          time: (words) => <time dateTime={machine}>{words}</time>,
        })}
      </span>
      {updates ? (
        <>
          {' '}
          <a className="all-updates" href={updates}>
            {all('all')}
          </a>
        </>
      ) : null}
    </p>
  )
}
