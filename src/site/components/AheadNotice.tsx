import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { shownDate } from '../date-format'

type Props = {
  language: Language
  /** The name of the release after which it is. */
  release?: string
  /** ISO 8601, UTC. */
  at: string
  /** Where it leads back to in the admin; nothing for guests. */
  back?: string
  /** The same page as it is today. */
  today: string
  /** What guests find beside it. */
  children?: ReactNode
}

/** Notice at the foot of every page of a preview of what will be: that nobody takes it for what is public. */
export async function AheadNotice({ language, release, at, back, today, children }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'ahead' })
  const { timeZone } = settings()
  const { date, clock, machine } = shownDate(at, { language, timeZone })
  return (
    <aside className="preview-notice preview-notice--ahead" aria-label={t('label')}>
      {release === undefined
        ? t.rich('moment', {
            ...{ date, clock, timeZone },
            time: (text) => <time dateTime={machine}>{text}</time>,
          })
        : t.rich('release', { name: release, own: (text) => <bdi>{text}</bdi> })}{' '}
      {t('readers')} <a href={today}>{t('today')}</a>
      {back ? (
        <>
          {' · '}
          <a href={back}>{t('back')}</a>
        </>
      ) : null}
      {children}
    </aside>
  )
}
