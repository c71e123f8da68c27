'use client'

/** How far each language of a release is, who has what waits, and the ways to ask for it and to take it along. */
import { AssignForm } from '../../assignments/admin/AssignForm'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { dayIn, languageIn, sideBySide } from '../../i18n/formatting'
import type { ReportedLanguage } from '../payload/translation-requests'

type Props = {
  release: string
  languages: readonly ReportedLanguage[]
  /** Whether members may come now. */
  mayAdd: boolean
  working: boolean
  onAdd: (members: ReportedLanguage['outside']) => void
}

export function ReleaseLanguages({ release, languages, mayAdd, working, onAdd }: Props) {
  const { t, adminLanguage } = useAdminMessages('releases.languages')
  const { t: assignments } = useAdminMessages('assignments')
  const reader = useReader()
  if (languages.length === 0) return null
  return (
    <section className="release__languages" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className="release__why">{t('about')}</p>
      <ul>
        {languages.map(({ language, ready, waiting, outside, assigned, assignable }) => (
          <li key={language}>
            <strong>{languageIn(adminLanguage, language)}</strong>
            <span>
              {waiting.length === 0
                ? t('all')
                : sideBySide([
                    t('ready', { count: ready }),
                    t('waiting', { count: waiting.length }),
                  ])}
            </span>
            {assigned.map(({ name, due, count }) => (
              <span key={`${name} ${due}`} className="release__assigned">
                {sideBySide([
                  t('assigned', { name, count }),
                  due && assignments('due', { when: dayIn(reader, due) }),
                ])}
              </span>
            ))}
            {outside.length > 0 && mayAdd ? (
              <button
                type="button"
                className="workflow-step"
                disabled={working}
                onClick={() => onAdd(outside)}
              >
                {t('add', { count: outside.length })}
              </button>
            ) : null}
            {waiting.length > 0 && assignable.length > 0 ? (
              <AssignForm
                {...{ language, assignable }}
                contents={() => waiting}
                nothing={t('nothing')}
                label={t('ask')}
                path={`releases/${release}/translations`}
                onDone={() => window.location.reload()}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
