import { wordsIn } from '../../i18n/server/messages'
import { type Asked, addressOf } from '../query'

type Props = { asked: Asked; total: number; all?: boolean; adminLanguage: string }

/** How much there is, and the way to the rest. */
export function Turn({ asked, total, all = false, adminLanguage }: Props) {
  const t = wordsIn(adminLanguage)
  const { page, limit } = asked
  const pages = Math.max(1, Math.ceil(total / limit))
  const to = (other: number) => addressOf({ ...asked, page: other }, all)
  return (
    <p className="overview__turn">
      <span>{t('overview.total', { count: total })}</span>
      {pages > 1 ? <span>{t('overview.pages', { page, pages })}</span> : null}
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {t('overview.previous')}
        </a>
      ) : null}
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {t('overview.next')}
        </a>
      ) : null}
    </p>
  )
}
