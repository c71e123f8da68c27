import { getTranslations } from 'next-intl/server'
import type { ComponentProps, ReactNode } from 'react'
import { describe, type Language } from '../../i18n/languages'
import { homeAddress } from '../addresses'
import { AnswerStatus } from './AnswerStatus'
import { SiteFrame } from './SiteFrame'

type Props = ComponentProps<typeof AnswerStatus> & {
  title: string
  language: Language
  /** Where the page can be read: in other languages, and in this one at another address. */
  elsewhere?: { language: Language; href: string }[]
  /** Where the page is today. */
  today?: { href: string; words: string }
  /** Why it is not here. */
  children?: ReactNode
}

/** The body of an error page: why there is no page, and links from here. */
export async function NotFoundPage({
  status,
  title,
  language,
  elsewhere = [],
  today,
  children,
}: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const isHereToo = elsewhere.some((other) => other.language === language)
  return (
    <SiteFrame language={language} languages={elsewhere}>
      <div className="list absent">
        <title>{`${title} · ${t('name')}`}</title>
        <AnswerStatus status={status} />
        <h1>{title}</h1>
        {children}
        {elsewhere.length > 0 ? <p>{t(isHereToo ? 'otherAddress' : 'elsewhere')}</p> : null}
        <ul className="ways">
          {elsewhere.map((other) => (
            <li key={other.href}>
              <a href={other.href} lang={other.language} hrefLang={other.language}>
                <bdi>{describe(other.language).ownName}</bdi>
              </a>
            </li>
          ))}
          {today ? (
            <li>
              <a href={today.href}>{today.words}</a>
            </li>
          ) : null}
          <li>
            <a href={homeAddress(language)}>{t('allPages')}</a>
          </li>
        </ul>
      </div>
    </SiteFrame>
  )
}
