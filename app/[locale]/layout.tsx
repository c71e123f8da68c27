import '@/site/components/site.css'
import type { Metadata, Viewport } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { previewAsked } from '@/delivery/server/dependencies'
import { describe, isLanguage, type Language } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { homeAddress } from '@/site/addresses'
import { AheadNotice } from '@/site/components/AheadNotice'
import { ForColleague } from '@/site/components/ForColleague'
import { ForGuest } from '@/site/components/ForGuest'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import { UnknownLocalePage } from '@/site/components/UnknownLocalePage'
import type { Ahead } from '@/site/payload/ahead'
import { aheadAsked, commentsAt, placesAt } from '../published'

/** Made anew for each request that reaches Next: the response cache in front keeps responses. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { metadataBase: new URL(settings().siteUrl) }

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1524' },
  ],
}

/** In an unknown language it answers itself; the pages below then have nothing to say. */
export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLanguage(locale)) return <UnknownLocalePage />
  setRequestLocale(locale)
  const ahead = await aheadAsked()
  return (
    <html lang={locale} dir={describe(locale).direction}>
      <body>
        {ahead === 'refused' ? <NotPublishedHere language={locale} /> : children}
        {ahead && ahead !== 'refused' ? <Notice language={locale} ahead={ahead} /> : null}
      </body>
    </html>
  )
}

async function Notice({ language, ahead }: { language: Language; ahead: Ahead }) {
  const { release, at, guest, user } = ahead
  const back = guest ? undefined : release ? `/admin/releases/${release.id}` : '/admin/calendar'
  // Absolute: a link of the site would stay in the preview.
  const { key = '', path = homeAddress(language) } = previewAsked() ?? {}
  const places = await placesAt(path)
  const today = settings().siteUrl + path
  return (
    <AheadNotice {...{ language, at, back, today }} release={release?.name}>
      {guest ? <ForGuest {...{ language, guest, path, places }} /> : null}
      {user ? (
        <ForColleague
          {...{ language, places, from: { key, path } }}
          comments={await commentsAt(places, user)}
        />
      ) : null}
    </AheadNotice>
  )
}
