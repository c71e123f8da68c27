import { getTranslations } from 'next-intl/server'
import { describe, type Language } from '../../i18n/languages'
import type { DiffRun } from '../../segments/word-diff'
import { settings } from '../../settings/server/settings.mjs'
import type { Comparison, FaqChange } from '../comparison'
import { precisionAmong, shownDate } from '../date-format'

type Time = { at?: string; href: string }

/** Which two states are compared, each with the way there. */
export async function ComparisonTimes({
  language,
  before,
  after,
}: {
  language: Language
  before: Time
  after: Time
}) {
  const t = await getTranslations({ locale: language, namespace: 'comparison' })
  const { timeZone } = settings()
  const named = ({ at, href }: Time) => {
    if (!at) return <a href={href}>{t('today')}</a>
    const precision = precisionAmong(at, [before.at, after.at])
    const { date, clock, machine } = shownDate(at, { language, timeZone, precision })
    return (
      <a href={href} rel="nofollow">
        <time dateTime={machine}>
          {date} {clock}
        </time>
      </a>
    )
  }
  return (
    <dl className="comparison__times">
      <dt>{t('before')}</dt>
      <dd>{named(before)}</dd>
      <dt>{t('after')}</dt>
      <dd>{named(after)}</dd>
    </dl>
  )
}

/** The words that went and came. */
export async function ComparisonView({
  language,
  comparison: { parts, faqs, isReordered },
}: {
  language: Language
  comparison: Comparison
}) {
  const t = await getTranslations({ locale: language, namespace: 'comparison' })
  const reordered = isReordered ? <p>{t('reordered')}</p> : null
  if (parts.length === 0 && faqs.length === 0) return reordered ?? <p>{t('nothing')}</p>
  return (
    <>
      {reordered}
      <p className="comparison__legend">
        <del>{t('removed')}</del> <ins>{t('added')}</ins>
      </p>
      {parts.map(({ part, runs }) => (
        <section key={part}>
          <h2>{t(`parts.${part}`)}</h2>
          <Runs runs={runs} language={language} />
        </section>
      ))}
      {faqs.map((faq) => (
        <FaqPart key={faq.number} faq={faq} language={language} />
      ))}
    </>
  )
}

async function FaqPart({ faq, language }: { faq: FaqChange; language: Language }) {
  const t = await getTranslations({ locale: language })
  const number = new Intl.NumberFormat(describe(language).conventions).format(faq.number)
  return (
    <section>
      <h2>{t(`comparison.faq.${faq.change}`, { number })}</h2>
      {faq.excluded ? (
        <p className="explanation">{t('archive.excluded', { reason: faq.excluded })}</p>
      ) : null}
      <Runs runs={faq.question} language={language} isHeading />
      <Runs runs={faq.answer} language={language} />
      <Runs runs={faq.links} language={language} />
    </section>
  )
}

async function Runs({
  runs,
  language,
  isHeading = false,
}: {
  runs: DiffRun[]
  language: Language
  isHeading?: boolean
}) {
  if (runs.length === 0) return null
  const t = await getTranslations({ locale: language, namespace: 'comparison' })
  let at = 0
  return (
    <p className={isHeading ? 'comparison__question' : 'comparison__words'} dir="auto">
      {runs.map(({ text, change }) => {
        at += 1
        if (change === 'kept') return text
        const Change = change === 'added' ? 'ins' : 'del'
        return (
          <Change key={at}>
            <span className="unseen"> {t(change)}: </span>
            {text}
            <span className="unseen"> {t('end')} </span>
          </Change>
        )
      })}
    </p>
  )
}
