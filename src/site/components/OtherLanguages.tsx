import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '../../i18n/languages'
import { homeAddress } from '../addresses'

type Props = { language: Language; counts: { language: Language; count: number }[] }

/** A word about the pages that exist, but not in this language. */
export async function OtherLanguages({ language, counts }: Props) {
  if (counts.length === 0) return null
  const t = await getTranslations({ locale: language, namespace: 'list' })
  const { format } = new Intl.NumberFormat(describe(language).conventions)
  return (
    <section className="only-elsewhere" aria-labelledby="only-elsewhere">
      <h2 id="only-elsewhere">{t('elsewhere')}</h2>
      <ul className="ways">
        {counts.map((each) => (
          <li key={each.language}>
            <a href={homeAddress(each.language)} hrefLang={each.language}>
              <bdi lang={each.language}>{describe(each.language).ownName}</bdi>
            </a>{' '}
            ({format(each.count)})
          </li>
        ))}
      </ul>
    </section>
  )
}
