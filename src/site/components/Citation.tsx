import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { describe } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { pageAddress } from '../addresses'
import { shownDate } from '../date-format'
import type { FaqView, PageView } from '../page-view'

type Props = {
  view: PageView
  permanent: NonNullable<PageView['permanent']>
  /** The answer that is cited; nothing for the whole page. */
  faq?: FaqView
}

/** How to link to the page or to an answer, to how it stands now, and what to write under a quotation. */
export async function Citation({ view, permanent, faq }: Props) {
  const { language } = view
  const t = await getTranslations({ locale: language, namespace: 'citation' })
  const { here, there } = addressesOf({ view, permanent, faq })
  return (
    <details className="citation">
      <summary>{faq ? t('ofAnswer', { number: faq.number }) : t('ofPage')}</summary>
      <dl>
        <dt>{faq ? t('linkToAnswer') : t('linkToPage')}</dt>
        <dd>
          <a href={here}>
            <Address>{decodeURI(here)}</Address>
          </a>
        </dd>
        <dt>{t('permanent')}</dt>
        <dd>
          <a href={there} rel="nofollow">
            <Address>{decodeURI(there)}</Address>
          </a>
        </dd>
        <dt>{t('text')}</dt>
        <dd className="citation__text">
          <Words {...{ view, permanent, faq }} />
        </dd>
      </dl>
    </details>
  )
}

/** On paper: where the page is, and which state of it this is. */
export async function PrintedAddress({ view, permanent }: Props) {
  return (
    <p className="on-paper">
      <Words {...{ view, permanent }} />
    </p>
  )
}

async function Words({ view, permanent, faq }: Props) {
  const { language, title } = view
  const t = await getTranslations({ locale: language })
  const { timeZone } = settings()
  const { date, clock } = shownDate(permanent.at, { language, timeZone })
  const { there } = addressesOf({ view, permanent, faq })
  const state = {
    ...{ site: t('site.name'), title, date, clock, address: decodeURI(there) },
    link: (words: ReactNode) => <Address>{words}</Address>,
  }
  if (!faq) return t.rich('citation.page', state)
  const { number, question } = faq
  const quote = (words: ReactNode) => (
    <span lang={faq.language} dir={faq.language && describe(faq.language).direction}>
      {words}
    </span>
  )
  return t.rich('citation.answer', { ...state, number, question, quote })
}

/** An address runs from left to right, and may break anywhere. */
function Address({ children }: { children: ReactNode }) {
  return (
    <bdi className="citation__address" dir="ltr">
      {children}
    </bdi>
  )
}

function addressesOf({ view: { language, slug }, permanent, faq }: Props) {
  const { siteUrl } = settings()
  const anchor = faq ? `#${faq.anchor}` : ''
  return {
    here: `${siteUrl}${pageAddress(language, slug)}${anchor}`,
    there: `${siteUrl}${permanent.href}${anchor}`,
  }
}
