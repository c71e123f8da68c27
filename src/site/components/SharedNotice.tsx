import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { shownDate } from '../date-format'

/** Notice above a shared draft: that nobody takes it for what is public. */
export async function SharedNotice({ language, until }: { language: Language; until: string }) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const { timeZone } = settings()
  const { date, clock, machine } = shownDate(until, { language, timeZone })
  return (
    <p className="preview-notice" role="status">
      {t.rich('shared', {
        ...{ date, clock },
        time: (text) => <time dateTime={machine}>{text}</time>,
      })}
    </p>
  )
}
