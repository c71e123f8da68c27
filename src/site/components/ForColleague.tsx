import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import type { CommentHere } from '../payload/comments-here'
import type { Place } from '../places'
import { PlaceSelect } from './PlaceSelect'

type Props = {
  language: Language
  places: readonly Place[]
  /** What is open in the conversations of the places. */
  comments: readonly CommentHere[]
  /** The key of the preview, and the page: a comment leads back to it. */
  from: { key: string; path: string }
}

/** In the notice of a preview, for people of the house: the form for a comment on what is shown, and what is open. */
export async function ForColleague({ language, places, comments, from }: Props) {
  if (places.length === 0) return null
  const t = await getTranslations({ locale: language, namespace: 'ahead.comment' })
  return (
    <details className="guest">
      <summary>{t('open', { count: comments.length })}</summary>
      <form className="guest__form" method="post" action="/api/comments/in-preview">
        <input type="hidden" name="key" value={from.key} />
        <input type="hidden" name="path" value={from.path} />
        {comments.length > 0 ? (
          <ul className="guest__comments">
            {comments.map(({ id, name, text, place }) => (
              <li key={id}>
                <strong dir="auto">{name}</strong>
                {place.number ? ` · ${t('faq', { number: place.number })}` : ''}
                <br />
                <span dir="auto">{text}</span>
              </li>
            ))}
          </ul>
        ) : null}
        <PlaceSelect {...{ places, label: t('place') }} faq={(number) => t('faq', { number })} />
        <label>
          {t('words')}
          <textarea name="words" rows={3} dir="auto" maxLength={5000} required />
        </label>
        <p className="guest__ways">
          <button type="submit">{t('send')}</button>
        </p>
      </form>
    </details>
  )
}
