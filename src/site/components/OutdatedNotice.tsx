import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { languageName, shownDate } from '../date-format'
import type { BehindView } from '../page-view'

type Props = { behind: BehindView; language: Language }

/**
 * Notice that a translation lacks the latest major update of its source, and where that can be
 * read.
 */
export async function OutdatedNotice({
  behind: { since, language: source, href },
  language,
}: Props) {
  const t = await getTranslations({ locale: language, namespace: 'outdated' })
  const { timeZone } = settings()
  const { date, machine } = shownDate(since, { language, timeZone })
  const named = languageName(source, language)
  return (
    <p className="behind" role="note">
      {t.rich('notice', {
        date,
        language: named,
        time: (words) => <time dateTime={machine}>{words}</time>,
      })}{' '}
      {href ? (
        <a href={href} hrefLang={source}>
          {t('read', { language: named })}
        </a>
      ) : null}
    </p>
  )
}

type BehindFaqs = {
  faqs: { anchor: string; number: number; behind?: BehindView }[]
  language: Language
}

/** Notice at the head of a page: which of its FAQs are behind. */
export async function OutdatedFaqs({ faqs, language }: BehindFaqs) {
  const marked = faqs.filter(({ behind }) => behind)
  const source = marked[0]?.behind?.language
  if (!source) return null
  const t = await getTranslations({ locale: language, namespace: 'outdated' })
  const format = new Intl.NumberFormat(describe(language).conventions)
  return (
    <p className="behind" role="note">
      {t('faqs', { language: languageName(source, language) })}
      {marked.map(({ anchor, number }) => (
        <span key={anchor}>
          {' '}
          <a href={`#${anchor}`}>{format.format(number)}</a>
        </span>
      ))}
    </p>
  )
}
