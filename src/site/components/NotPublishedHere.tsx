import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '@/i18n/languages'
import { homeAddress } from '../addresses'
import { SiteFrame } from './SiteFrame'

type Props = { language: Language; elsewhere: { language: Language; href: string }[] }

/** A page that is not there in this language: where it can be read, or the way home. */
export async function NotPublishedHere({ language, elsewhere }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return (
    <SiteFrame language={language} languages={elsewhere}>
      <div className="list">
        <title>{`${t('notFoundTitle')} · ${t('name')}`}</title>
        <h1>{t('notFoundTitle')}</h1>
        <p>{elsewhere.length > 0 ? t('elsewhere') : t('notFound')}</p>
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
