import { getTranslations } from 'next-intl/server'
import type { Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { precisionAmong, shownDate } from '../date-format'
import type { UpdateView } from '../updates'

type Props = {
  updates: UpdateView[]
  language: Language
  /** The address of the page; nothing on the page itself. */
  page: string
}

export async function UpdateList({ updates, language, page }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'updates' })
  const { timeZone } = settings()
  const moments = updates.map(({ at }) => at)
  return (
    <ol className="updates">
      {updates.map(({ kind, key, at, note, faq, along = [], past, changes }) => {
        const precision = precisionAmong(at, moments)
        const { date, clock, machine } = shownDate(at, { language, timeZone, precision })
        const told = [{ kind, note, faq }, ...along]
        return (
          <li key={key} className="update">
            <time dateTime={machine}>
              {date} <span>{clock}</span>
            </time>
            {told.map((each) => (
              <What key={`${each.kind} ${each.faq?.number}`} {...{ ...each, page, t }} />
            ))}
            {past ? (
              <p className="update__past">
                <a href={past} rel="nofollow" aria-label={`${t('then')}: ${date} ${clock}`}>
                  {t('then')}
                </a>
                {changes ? (
                  <>
                    {' '}
                    <a
                      href={changes}
                      rel="nofollow"
                      aria-label={`${t('changes')}: ${date} ${clock}`}
                    >
                      {t('changes')}
                    </a>
                  </>
                ) : null}
              </p>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

type WhatProps = Pick<UpdateView, 'kind' | 'note' | 'faq'> & {
  page: string
  t: Awaited<ReturnType<typeof getTranslations<'updates'>>>
}

/** What is new about the page, or about a FAQ of it. */
function What({ kind, note, faq, page, t }: WhatProps) {
  const link = (words: React.ReactNode) => <a href={`${page}#${faq?.anchor}`}>{words}</a>
  const { number = 0, question = '' } = faq ?? {}
  return (
    <>
      {kind === 'faq-added' ? <p>{t('added')}</p> : null}
      {faq ? <p className="update__faq">{t.rich('onFaq', { number, question, link })}</p> : null}
      {kind === 'withdrawn' ? <p>{t('withdrawn')}</p> : null}
      {kind === 'first-published' ? <p>{t('first')}</p> : null}
      {note ? <p className="explanation">{note}</p> : null}
    </>
  )
}
