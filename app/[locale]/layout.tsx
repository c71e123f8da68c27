import '@/site/components/site.css'
import type { Metadata, Viewport } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { describe, isLanguage } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { UnknownLocalePage } from '@/site/components/UnknownLocalePage'

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
  return (
    <html lang={locale} dir={describe(locale).direction}>
      <body>{children}</body>
    </html>
  )
}
