import { createLocalReq, type ServerProps } from 'payload'
import { dayIn, languageIn } from '../../i18n/formatting'
import { translatorFor } from '../../i18n/server/messages'
import { readerOf } from '../../settings/server/reader'
import { has, type Person } from '../../workflow/roles'
import { countsOf, statusListOf } from '../payload/status-list'
import { addressOf } from '../query'
import { openStatuses } from '../status'
import { StatusBadge } from './StatusBadge'
import './translation-status.css'

/** Dashboard widget of translators: how much is open in each of their languages. */
export async function OwnLanguages({ payload, user, i18n }: ServerProps) {
  const person = user as Person | null | undefined
  if (!user || !has(person, 'translator') || !person?.languages?.length) return null
  const t = translatorFor(i18n.language)
  const reader = readerOf({ user, i18n })
  const format = new Intl.NumberFormat(i18n.language)
  const req = await createLocalReq({ user }, payload)
  const cards = await Promise.all(
    person.languages.map(async (language) => {
      const counts = await countsOf({ language }, req)
      const asked = { language, state: 'outdated', page: 1, limit: 1 } as const
      const [oldest] = counts.outdated > 0 ? (await statusListOf(asked, req)).rows : []
      return { language, counts, since: oldest?.[language].since }
    }),
  )
  return (
    <section className="overview-own" aria-label={t('translationStatus.own')}>
      <h3>{t('translationStatus.own')}</h3>
      <div>
        {cards.map(({ language, counts, since }) => {
          const open = openStatuses.filter((standing) => counts[standing] > 0)
          return (
            <article key={language}>
              <h4>
                <a href={addressOf({ language })}>
                  {t('translationStatus.toDashboard', {
                    language: languageIn(i18n.language, language),
                  })}
                </a>
              </h4>
              {open.length === 0 ? <p>{t('translationStatus.upToDate')}</p> : null}
              <ul>
                {open.map((state) => (
                  <li key={state}>
                    <a href={addressOf({ language, state })}>
                      <strong>{format.format(counts[state])}</strong>{' '}
                      <StatusBadge state={state} adminLanguage={i18n.language} />
                    </a>
                    {state === 'outdated' && since ? (
                      <small>
                        {t('translationStatus.outdatedSince', {
                          date: dayIn(reader, since),
                        })}
                      </small>
                    ) : null}
                  </li>
                ))}
              </ul>
            </article>
          )
        })}
      </div>
    </section>
  )
}
