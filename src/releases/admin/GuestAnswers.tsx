'use client'

/** What guests said to a release, the newest first; what was about other words says so. */
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'
import type { GuestAnswer } from '../payload/guest-answers'

export function GuestAnswers({ answers }: { answers: readonly GuestAnswer[] }) {
  const { t } = useAdminMessages('releases.guests')
  const reader = useReader()
  if (answers.length === 0) return null
  return (
    <section className="guest-answers" aria-label={t('said')}>
      <h2>{t('said')}</h2>
      <ul>
        {answers.map(({ id, kind, guest, words, about, at, lapsed }) => (
          <li key={id} className={lapsed ? 'guest-answers__lapsed' : undefined}>
            <p>
              <strong dir="auto">{guest}</strong> {t(`kinds.${kind}`)}{' '}
              <time dateTime={at}>{momentIn(reader, at)}</time>
              {lapsed ? <em> · {t('lapsed')}</em> : null}
            </p>
            {about ? <p dir="auto">{t('aboutText', { title: about })}</p> : null}
            {words ? <blockquote dir="auto">{words}</blockquote> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
