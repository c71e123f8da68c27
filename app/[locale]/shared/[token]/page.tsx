import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { runningPayload } from '@/database/running-payload'
import { decoded } from '@/host/next-undecoded-parameters'
import { isLanguage } from '@/i18n/languages'
import { ContentPage } from '@/site/components/ContentPage'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { SharedNotice } from '@/site/components/SharedNotice'
import { pageView } from '@/site/page-view'
import { shared } from '@/site/payload/shared-page'

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  // The address is a key: no page that is opened from here may learn it.
  referrer: 'no-referrer',
}

/** One revision of a draft, for people without an account. */
export default async function Shared({ params }: PageProps<'/[locale]/shared/[token]'>) {
  const { locale, token } = await params
  if (!isLanguage(locale)) return null
  setRequestLocale(locale)
  const found = await shared(decoded(token), runningPayload(), new Date())
  if (found?.facts.language !== locale) return <NotPublishedHere language={locale} />
  const notice = <SharedNotice language={locale} until={found.expires} />
  return <ContentPage view={pageView(found.facts)} notice={notice} />
}
