import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { AdminView } from '../../content/admin/AdminView'
import { languageIn } from '../../i18n/formatting'
import { type Language, languages } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { personOf } from '../../workflow/payload/access'
import { addressOf, languagesFirst } from '../query'
import './translation-status.css'

type Props = {
  view: AdminViewServerProps
  title: string
  /** Which language is shown; `all` of them, side by side. */
  shows: Language | 'all'
  children: ReactNode
}

/** The layout of both views: Payload's own template, and links from language to language. */
export function ViewLayout({ view, title, shows, children }: Props) {
  const { req, permissions } = view.initPageResult
  // Payload leaves it to custom views who may see them.
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/translations')}`)
  const { language } = req.i18n
  const t = translatorFor(language)
  return (
    <AdminView view={view} title={title} className="overview">
      <nav className="overview__languages" aria-label={t('translationStatus.byLanguage')}>
        {languagesFirst(personOf(req)?.languages).map((each) => (
          <a
            key={each}
            href={addressOf({ language: each })}
            aria-current={each === shows ? 'page' : undefined}
          >
            {languageIn(language, each)}
          </a>
        ))}
        {languages.length > 1 ? (
          <a href={addressOf({}, true)} aria-current={shows === 'all' ? 'page' : undefined}>
            {t('translationStatus.matrix')}
          </a>
        ) : null}
      </nav>
      <main>
        {permissions.canAccessAdmin ? children : <p>{t('translationStatus.forbidden')}</p>}
      </main>
    </AdminView>
  )
}
