import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { setRequestLocale } from 'next-intl/server'
import { isEditionCollection } from '@/content/model'
import { runningPayload } from '@/database/running-payload'
import { isLanguage } from '@/i18n/languages'
import { ContentPage } from '@/site/components/ContentPage'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { PreviewNotice } from '@/site/components/PreviewNotice'
import { RefreshOnSave } from '@/site/components/RefreshOnSave'
import { pageView } from '@/site/page-view'
import { draftFacts } from '@/site/payload/draft-reader'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The draft of a page or a FAQ, on the real page. */
export default async function Preview({
  params,
}: PageProps<'/[locale]/preview/[collection]/[id]'>) {
  const { locale, collection, id } = await params
  if (!isLanguage(locale)) return null
  setRequestLocale(locale)
  const payload = runningPayload()
  const { user } = await payload.auth({ headers: await headers() })
  const facts =
    user && isEditionCollection(collection)
      ? await draftFacts({ collection, id }, payload, user)
      : undefined
  if (facts?.language !== locale) return <NotPublishedHere language={locale} />
  return (
    <>
      <RefreshOnSave />
      <ContentPage view={pageView(facts)} notice={<PreviewNotice language={locale} />} />
    </>
  )
}
