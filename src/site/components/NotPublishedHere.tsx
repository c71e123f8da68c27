import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { describe, type Language } from '@/i18n/languages'
import { homeAddress } from '../addresses'
import { SiteFrame } from './SiteFrame'

type Elsewhere = { language: Language; href: string }[]

/** A page that is not there in this language: where it can be read, or the way home. */
export async function NotPublishedHere({
  language,
  elsewhere,
}: {
  language: Language
  elsewhere: Elsewhere
}) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return (
    <Absent title={t('notFoundTitle')} language={language} elsewhere={elsewhere}>
      {elsewhere.length === 0 ? <p>{t('notFound')}</p> : null}
    </Absent>
  )
}

/** What readers find in place of a page: why, and the ways from here. */
export async function Absent({
  title,
  language,
  elsewhere,
  children,
}: {
  title: string
  language: Language
  elsewhere: Elsewhere
  children?: ReactNode
}) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return (
    <SiteFrame language={language} languages={elsewhere}>
      <div className="list">
        <title>{`${title} · ${t('name')}`}</title>
        <h1>{title}</h1>
        {children}
        {elsewhere.length > 0 ? <p>{t('elsewhere')}</p> : null}
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
