import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import type { LearnMoreView } from '../plain-fields'
import { ExternalLinkHint, isExternalLink } from './ExternalLinkHint'
import { OtherLanguageHint } from './OtherLanguageHint'

type Props = {
  links: LearnMoreView[]
  /** The id of the heading, unique on the page. */
  name: string
  language: Language
}

/** The links below a text. */
export async function LearnMore({ links, name, language }: Props) {
  if (links.length === 0) return null
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return (
    <div className="learn-more">
      <p id={name}>{t('learnMore')}</p>
      <ul aria-labelledby={name}>
        {links.map((link) => (
          <li key={link.label}>
            {link.href ? (
              <a
                href={link.href}
                hrefLang={link.language}
                rel={isExternalLink(link.href) ? 'external' : undefined}
              >
                {link.label}
                {isExternalLink(link.href) ? <ExternalLinkHint within={language} /> : null}
                {link.language ? (
                  <OtherLanguageHint language={link.language} within={language} />
                ) : null}
              </a>
            ) : (
              link.label
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
