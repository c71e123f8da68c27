import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '@/i18n/languages'
import { homeAddress } from '../addresses'
import { SiteFrame } from './SiteFrame'

type Props = {
  language: Language
  elsewhere: { language: Language; href: string }[]
  /** Why a page that was public is gone. */
  explanation?: string
}

/** A page that is not there in this language: where it can be read, or the way home. */
export async function NotPublishedHere({ language, elsewhere, explanation }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const title = explanation ? t('goneTitle') : t('notFoundTitle')
  return (
    <SiteFrame language={language} languages={elsewhere}>
      <div className="list">
        <title>{`${title} · ${t('name')}`}</title>
        <h1>{title}</h1>
        {explanation ? <p className="explanation">{explanation}</p> : null}
        {elsewhere.length > 0 ? <p>{t('elsewhere')}</p> : null}
        {elsewhere.length === 0 && !explanation ? <p>{t('notFound')}</p> : null}
        <ul className="ways">
          {elsewhere.map((other) => (
            <li key={other.href}>
              <a href={other.href} lang={other.language} hrefLang={other.language}>
                <bdi>{describe(other.language).ownName}</bdi>
              </a>
            </li>
          ))}
          <li>
            <a href={homeAddress(language)}>{t('allPages')}</a>
          </li>
        </ul>
      </div>
    </SiteFrame>
  )
}
