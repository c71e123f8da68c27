import { translatorFor } from '../../i18n/server/messages'
import { addressOf, type StatusQuery } from '../query'

type Props = { asked: StatusQuery; total: number; all?: boolean; adminLanguage: string }

/** Pagination of a list, with its total. */
export function Pagination({ asked, total, all = false, adminLanguage }: Props) {
  const t = translatorFor(adminLanguage)
  const { page, limit } = asked
  const pages = Math.max(1, Math.ceil(total / limit))
  const to = (other: number) => addressOf({ ...asked, page: other }, all)
  return (
    <p className="overview__turn">
      <span>{t('translationStatus.total', { count: total })}</span>
      {pages > 1 ? <span>{t('translationStatus.pages', { page, pages })}</span> : null}
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {t('translationStatus.previous')}
        </a>
      ) : null}
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {t('translationStatus.next')}
        </a>
      ) : null}
    </p>
  )
}
