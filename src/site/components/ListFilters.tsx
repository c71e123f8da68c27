import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { homeAddress } from '../addresses'
import { listQuery, type PageList } from '../page-list'

type Props = { language: Language; list: PageList }

/** Two ways through many pages: the alphabet, and the year of the last update. */
export async function ListFilters({ language, list }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'list' })
  const { letter, year, letters, years } = list
  const home = homeAddress(language)
  return (
    <div className="filters">
      <nav aria-label={t('letters')}>
        <h2>{t('letters')}</h2>
        <ul className="filters__letters">
          {letters.map((each) => (
            <li key={each.letter}>
              {each.isUsed ? (
                <a
                  href={home + listQuery({ year, letter: each.letter })}
                  aria-current={each.letter === letter ? 'true' : undefined}
                >
                  {each.letter}
                </a>
              ) : (
                <span>{each.letter}</span>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {years.length > 1 ? (
        <nav aria-label={t('years')}>
          <h2>{t('years')}</h2>
          <ul className="filters__years">
            {years.map((each) => (
              <li key={each}>
                <a
                  href={home + listQuery({ year: each, letter })}
                  aria-current={each === year ? 'true' : undefined}
                >
                  {each}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {letter !== undefined || year !== undefined ? <a href={home}>{t('all')}</a> : null}
    </div>
  )
}
