import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '../../i18n/languages'
import { pageNumbers } from '../page-list'

type Props = {
  language: Language
  page: number
  pageCount: number
  hrefOf: (page: number) => string
}

/** The pages of a list: back, on, and by number. */
export async function Pager({ language, page, pageCount, hrefOf }: Props) {
  if (pageCount < 2) return null
  const t = await getTranslations({ locale: language, namespace: 'list' })
  const { format } = new Intl.NumberFormat(describe(language).conventions)
  return (
    <nav className="pager" aria-label={t('pages')}>
      {page > 1 ? (
        <a className="pager__step" rel="prev" href={hrefOf(page - 1)}>
          {t('previous')}
        </a>
      ) : null}
      <ol>
        {pageNumbers(page, pageCount).map((each, index, all) =>
          each === null ? (
            <li key={`after ${all[index - 1]}`} aria-hidden>
              …
            </li>
          ) : (
            <li key={each}>
              <a
                href={hrefOf(each)}
                aria-label={t('number', { page: each })}
                aria-current={each === page ? 'page' : undefined}
              >
                {format(each)}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pageCount ? (
        <a className="pager__step" rel="next" href={hrefOf(page + 1)}>
          {t('next')}
        </a>
      ) : null}
    </nav>
  )
}
