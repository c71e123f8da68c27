import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '../../i18n/languages'
import type { TeaserView } from '../page-view'
import { LastUpdated } from './LastUpdated'

type Props = {
  teaser: TeaserView & { lastUpdated?: string | null; withdrawn?: string }
  pageLanguage: Language
}

/** A teaser for another page, with its summary and "more". */
export async function Teaser({ teaser, pageLanguage }: Props) {
  const t = await getTranslations({ locale: pageLanguage, namespace: 'site' })
  const { title, summary, href, language, lastUpdated, withdrawn } = teaser
  const foreign = language && { lang: language, dir: describe(language).direction }
  return (
    <article className="teaser">
      <div {...foreign}>
        <h2>
          <a href={href} hrefLang={language}>
            {title}
          </a>
        </h2>
        {withdrawn ? <p className="withdrawn-tag">{t('withdrawnShort')}</p> : null}
        {lastUpdated ? <LastUpdated moment={lastUpdated} language={pageLanguage} /> : null}
        <p>{summary}</p>
      </div>
      <a className="more" href={href} hrefLang={language}>
        <span aria-hidden>{t('more')}</span>
        <span className="unseen">{t('moreAbout', { title })}</span>
      </a>
    </article>
  )
}
