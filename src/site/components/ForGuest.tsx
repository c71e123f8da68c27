import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { shownDate } from '../date-format'
import type { Guest } from '../payload/ahead'
import type { Place } from '../places'
import { PlaceSelect } from './PlaceSelect'

type Props = {
  language: Language
  guest: Guest
  /** Of the page, as on the site of today: an answer leads back to it. */
  path: string
  /** What on the page they may speak of. */
  places: readonly Place[]
}

/** In the notice of a preview, for whoever looks by a link: until when it opens, and the form for their answer. */
export async function ForGuest({ language, guest: { name, until, answers }, path, places }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'ahead.guest' })
  const { timeZone } = settings()
  const moment = (at: string) => {
    const { date, clock, machine } = shownDate(at, { language, timeZone })
    return {
      date,
      clock,
      time: (text: unknown) => <time dateTime={machine}>{text as string}</time>,
    }
  }
  const { last } = answers ?? {}
  return (
    <>
      {' · '}
      {t.rich('until', moment(until))}
      {answers ? (
        <details className="guest">
          <summary>{last ? t('again') : t('ask', { name: name ?? '' })}</summary>
          <form className="guest__form" method="post" action="/api/preview-links/answer">
            <input type="hidden" name="link" value={answers.link} />
            <input type="hidden" name="seen" value={answers.seen} />
            <input type="hidden" name="path" value={path} />
            <p>{t('about')}</p>
            <PlaceSelect
              {...{ places, label: t('place'), everywhere: t('everywhere') }}
              faq={(number) => t('faq', { number })}
            />
            <label>
              {t('words')}
              <textarea name="words" rows={3} dir="auto" maxLength={5000} required />
            </label>
            <p className="guest__ways">
              <button type="submit" name="answer" value="approve" formNoValidate>
                {t('kinds.approve')}
              </button>
              <button type="submit" name="answer" value="request-changes">
                {t('kinds.request-changes')}
              </button>
              <button type="submit" name="answer" value="comment">
                {t('kinds.comment')}
              </button>
            </p>
          </form>
        </details>
      ) : null}
      {last ? (
        <p className="guest__last" role="status">
          {t.rich(last.lapsed ? 'lapsed' : 'said', {
            answer: t(`said-kinds.${last.kind}`),
            ...moment(last.at),
          })}
        </p>
      ) : null}
    </>
  )
}
