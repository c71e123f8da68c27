import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { accessibilityAddress, homeAddress } from '../addresses'
import { LanguageSwitcher } from './LanguageSwitcher'
import { SearchBox } from './SearchBox'

type Props = {
  language: Language
  languages: { language: Language; href: string }[]
  /** Where it is, for those who print it; an article says it in its citation. */
  address?: string
  /** On the page of a search: what was asked; it has a box of its own. */
  asked?: string
  /** Above all else, where this is not what the public reads now. */
  notice?: ReactNode
  children: ReactNode
}

/** The layout of every page: skip link, header, languages and footer. */
export async function SiteFrame({ language, languages, address, asked, notice, children }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const reading = await getTranslations({ locale: language, namespace: 'reading' })
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="site-header">
        <div className="wide">
          <a className="site-name" href={homeAddress(language)}>
            {t('name')}
          </a>
          {asked === undefined ? <SearchBox language={language} /> : null}
          <LanguageSwitcher current={language} languages={languages} />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {notice}
        {children}
        {address ? (
          <p className="on-paper">
            <bdi dir="ltr">{decodeURI(settings().siteUrl + address)}</bdi>
          </p>
        ) : null}
      </main>
      <footer className="site-footer">
        <div className="wide">
          <a href={homeAddress(language)}>{t('allPages')}</a>
          <a href={accessibilityAddress(language)}>{reading('accessibility.link')}</a>
          <span>{t('builtWith')}</span>
        </div>
      </footer>
    </>
  )
}
