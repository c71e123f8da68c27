import { getTranslations } from 'next-intl/server'
import { describe } from '../../i18n/languages'
import { languageName } from '../date-format'
import type { FaqView, PageView } from '../page-view'
import { Citation } from './Citation'
import { isLong } from './Contents'
import { LearnMore } from './LearnMore'
import { MachineNotice } from './MachineNotice'
import { OutdatedNotice } from './OutdatedNotice'
import { PlainFields } from './PlainFields'
import { RichText } from './RichText'
import { Withdrawn } from './Withdrawn'

type Props = { faq: FaqView; view: PageView }

export async function Faq({ faq, view }: Props) {
  const { language: pageLanguage, permanent } = view
  const language = faq.language ?? pageLanguage
  const here = await getTranslations({ locale: pageLanguage, namespace: 'site' })
  const inFaq = await getTranslations({ locale: language, namespace: 'site' })
  const past = await getTranslations({ locale: language, namespace: 'archive' })
  const number = new Intl.NumberFormat(describe(language).conventions).format(faq.number)
  const foreign = faq.language && { lang: language, dir: describe(language).direction }
  return (
    <section className="faq" id={faq.anchor} aria-labelledby={`${faq.anchor}-question`}>
      {faq.language ? (
        <p className="faq__language">
          {here('shownInLanguage', { language: languageName(faq.language, pageLanguage) })}
        </p>
      ) : null}
      <div className="faq__text" {...foreign}>
        <h3 id={`${faq.anchor}-question`}>
          <a
            className="faq__number"
            href={`#${faq.anchor}`}
            title={inFaq('linkToQuestion', { number: faq.number })}
          >
            {number}.
          </a>{' '}
          {faq.question}
        </h3>
        {faq.excluded ? (
          <p className="explanation">{past('excluded', { reason: faq.excluded })}</p>
        ) : null}
        {faq.withdrawal ? <Withdrawn withdrawal={faq.withdrawal} language={language} /> : null}
        {faq.behind ? <OutdatedNotice behind={faq.behind} language={language} /> : null}
        {faq.machineTranslated ? <MachineNotice of="answer" language={language} /> : null}
        <PlainFields fields={faq.before} name={faq.anchor} language={language} />
        <div className="prose">
          <RichText text={faq.answer} language={language} below={2} />
        </div>
        <PlainFields fields={faq.after} name={faq.anchor} language={language} />
        <LearnMore links={faq.learnMore} name={`${faq.anchor}-more`} language={language} />
      </div>
      {permanent ? <Citation view={view} permanent={permanent} faq={faq} /> : null}
      {isLong(view) ? (
        <p className="way-up way-up--between">
          <a href="#contents">{here('toContents')}</a>
        </p>
      ) : null}
    </section>
  )
}
