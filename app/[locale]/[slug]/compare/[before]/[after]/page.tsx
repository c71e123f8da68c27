import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import {
  changesAddress,
  homeAddress,
  pageAddress,
  pastAddress,
  updatesAddress,
} from '@/site/addresses'
import { comparisonOf } from '@/site/comparison'
import { Breadcrumb } from '@/site/components/Breadcrumb'
import { ComparisonTimes, ComparisonView } from '@/site/components/ComparisonView'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { SiteFrame } from '@/site/components/SiteFrame'
import type { PageView } from '@/site/page-view'
import { wordsIn } from '../../../../../messages'
import { notIndexed } from '../../../../../metadata'
import { otherLanguages, publishedPage } from '../../../../../published'
import { addressFrom } from '../../../address'
import { pastOf, type Then, viewThen } from '../../../at/[moment]/archived-page'
import { NoPage } from '../../../NoPage'
import { UnavailableArchivedPage } from '../../../UnavailableArchivedPage'

type Props = PageProps<'/[locale]/[slug]/compare/[before]/[after]'>
type State = { view: PageView; at?: string; href: string }

type Parameters = { locale: string; slug: string; moment: string }
type Found = { then?: Then; state?: State }

/** The page as it is today. */
async function stateNow({ locale, slug }: Omit<Parameters, 'moment'>): Promise<Found> {
  const address = await addressFrom(Promise.resolve({ locale, slug }))
  const view = address && (await publishedPage(address))
  return view ? { state: { view, href: pageAddress(view.language, view.slug) } } : {}
}

/** A state of the page in the past. */
async function stateAt({ locale, slug, moment }: Parameters): Promise<Found> {
  const then = await pastOf(locale, slug, moment)
  if (then?.page?.kind !== 'page' || then.moment.kind !== 'moment') return { then }
  const href = pastAddress(then.address.language, then.address.slug, moment)
  return { then, state: { view: viewThen(then.page.facts), at: then.moment.at, href } }
}

async function statesOf({ params }: Props) {
  const { locale, slug, before, after } = await params
  // Nothing is later than now: as the earlier one it is no moment, and the answer says so.
  return Promise.all([
    stateAt({ locale, slug, moment: before }),
    after === 'now' ? stateNow({ locale, slug }) : stateAt({ locale, slug, moment: after }),
  ])
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ then, state }, after] = await statesOf(props)
  // What is not there has a title of its own.
  if (!then || !state || !after.state) return {}
  const t = await getTranslations({ locale: then.address.language, namespace: 'comparison' })
  const title = t('title', { title: state.view.title })
  const description = state.view.description || title
  return { title, description, ...notIndexed, alternates: { canonical: null } }
}

/** What changed on a page between two moments, or since one of them. */
export default async function Comparison(props: Props) {
  const [before, after] = await statesOf(props)
  const { then } = before
  if (!then) return null
  const { address } = then
  const params = await props.params
  const { language, slug } = address
  setRequestLocale(language)
  if (then.isDeparted)
    return <NoPage address={address} below={`/compare/${params.before}/${params.after}`} />
  if (!before.state) {
    if (then.page || then.moment.kind !== 'moment') return <UnavailableArchivedPage then={then} />
    return <NotPublishedHere language={language} elsewhere={await otherLanguages(address)} />
  }
  if (!after.state) {
    return !after.then ? (
      <NoPage address={address} />
    ) : (
      <UnavailableArchivedPage then={after.then} />
    )
  }
  const t = await getTranslations({ locale: language })
  const { reference } = await wordsIn(language)
  const comparison = comparisonOf(before.state.view, after.state.view, (each, inText) =>
    reference(each, inText, (words) => words),
  )
  const { title, languages } = after.state.view
  return (
    <SiteFrame
      {...{ language, languages }}
      address={changesAddress(language, slug, { since: params.before, until: params.after })}
    >
      <div className="list comparison">
        <Breadcrumb
          language={language}
          trail={[
            { href: homeAddress(language), words: t('site.pages') },
            { href: pageAddress(language, slug), words: title },
            { href: updatesAddress(language, slug), words: t('updates.title') },
          ]}
        />
        <h1>{t('comparison.heading')}</h1>
        <ComparisonTimes language={language} before={before.state} after={after.state} />
        <ComparisonView language={language} comparison={comparison} />
      </div>
    </SiteFrame>
  )
}
