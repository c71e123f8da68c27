import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { homeAddress, updatesAddress } from '../addresses'
import type { PageView } from '../page-view'
import { Breadcrumb } from './Breadcrumb'
import { Citation, PrintedAddress } from './Citation'
import { Contents, isLong } from './Contents'
import { Faq } from './Faq'
import { LastUpdated } from './LastUpdated'
import { LatestUpdates } from './LatestUpdates'
import { MachineNotice } from './MachineNotice'
import { OutdatedFaqs, OutdatedNotice } from './OutdatedNotice'
import { PageImage } from './PageImage'
import { PlainFields } from './PlainFields'
import { RichText } from './RichText'
import { SiteFrame } from './SiteFrame'
import { Teaser } from './Teaser'
import { Withdrawn } from './Withdrawn'

/** From so many characters on, a title is set smaller. */
const longTitle = 100

type Props = { view: PageView; notice?: ReactNode }

/** The page of a content, from its title to the teasers below. */
export async function ContentPage({ view, notice }: Props) {
  const { language, faqs, teasers } = view
  const t = await getTranslations({ locale: language, namespace: 'site' })
  const updates = view.updates.length > 0 ? updatesAddress(language, view.slug) : undefined
  return (
    <SiteFrame language={language} languages={view.languages} notice={notice}>
      <article className="page">
        <header className="page__head">
          <Breadcrumb
            language={language}
            trail={[{ href: homeAddress(language), words: t('pages') }]}
          />
          <h1 className={view.title.length > longTitle ? 'is-long' : undefined}>{view.title}</h1>
          {view.lastUpdated ? (
            <LastUpdated moment={view.lastUpdated} language={language} updates={updates} />
          ) : null}
          {view.withdrawal ? <Withdrawn withdrawal={view.withdrawal} language={language} /> : null}
          {view.behind ? <OutdatedNotice behind={view.behind} language={language} /> : null}
          {view.machineTranslated ? <MachineNotice of="page" language={language} /> : null}
          <OutdatedFaqs faqs={faqs} language={language} />
          {view.lead ? <p className="lead">{view.lead}</p> : null}
        </header>
        {view.image ? <PageImage image={view.image} /> : null}
        <div className="page__columns">
          <Contents view={view} />
          <div className="page__text">
            {view.intro ? <p className="intro">{view.intro}</p> : null}
            <PlainFields fields={view.before} name="page" language={language} />
            {view.body.length > 0 ? (
              <div className="prose">
                <RichText text={view.body} language={language} />
              </div>
            ) : null}
            <PlainFields fields={view.after} name="page" language={language} />
            {faqs.length > 0 ? (
              <section className="faqs" aria-labelledby="questions">
                <h2 id="questions">{t('questions')}</h2>
                {faqs.map((faq) => (
                  <Faq key={faq.anchor} faq={faq} view={view} />
                ))}
              </section>
            ) : null}
            {updates ? <LatestUpdates view={view} /> : null}
            {view.permanent ? <Citation view={view} permanent={view.permanent} /> : null}
            {isLong(view) ? (
              <p className="way-up">
                <a href="#contents">{t('toContents')}</a>
              </p>
            ) : null}
            {view.permanent ? <PrintedAddress view={view} permanent={view.permanent} /> : null}
          </div>
        </div>
      </article>
      {teasers.length > 0 ? (
        <aside className="teasers">
          <div className="wide">
            {teasers.map((teaser) => (
              <Teaser key={teaser.href} teaser={teaser} pageLanguage={language} />
            ))}
          </div>
        </aside>
      ) : null}
    </SiteFrame>
  )
}
