import { getTranslations } from 'next-intl/server'
import type { Language } from '@/i18n/languages'
import { timeZoneFrom } from '@/platform/environment'
import { shownDate } from '../conventions'

type Props = { moment: string; language: Language }

export async function LastUpdated({ moment, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const timeZone = timeZoneFrom(process.env.SITE_TIME_ZONE)
  const { date, clock, machine } = shownDate(moment, { language, timeZone })
  return (
    <p className="last-updated">
      {t.rich('lastUpdated', {
        date,
        clock,
        time: (words) => <time dateTime={machine}>{words}</time>,
      })}
    </p>
  )
}
