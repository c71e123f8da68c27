import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'

type Props = { language: Language; trail: { href: string; words: string }[] }

/** The way up from a page. */
export async function Breadcrumb({ language, trail }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'list' })
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumb')}>
      <ol>
        {trail.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
