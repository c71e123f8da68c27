import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '../../i18n/languages'

type Props = { current: Language; languages: { language: Language; href: string }[] }

/** The language switcher: just the languages that exist, each by its own name. */
export async function LanguageSwitcher({ current, languages }: Props) {
  const t = await getTranslations({ locale: current, namespace: 'site' })
  return (
    <nav className="languages" aria-label={t('languages')}>
      <ul>
        {languages.map(({ language, href }) => (
          <li key={language}>
            <a
              href={href}
              lang={language}
              hrefLang={language}
              dir={describe(language).direction}
              aria-current={language === current ? 'page' : undefined}
            >
              {describe(language).ownName}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
