import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { shownDate } from '../date-format'
import type { Withdrawal } from '../page-view'

type Props = { withdrawal: Withdrawal; language: Language }

/** Notice on a withdrawn page: it can still be read but no longer holds. */
export async function Withdrawn({ withdrawal, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const { timeZone } = settings()
  const { date, machine } = shownDate(withdrawal.at, { language, timeZone })
  return (
    <div className="withdrawn" role="note">
      <p>
        <strong>
          {t.rich('withdrawn', {
            date,
            time: (text) => <time dateTime={machine}>{text}</time>,
          })}
        </strong>
      </p>
      <p className="explanation">{withdrawal.explanation}</p>
    </div>
  )
}
