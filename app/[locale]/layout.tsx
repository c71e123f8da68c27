import '@/site/components/fonts.css'
import '@/site/components/site.css'
import '@/site/components/reading.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { describe, isLanguage } from '@/i18n/languages'
import { siteUrlFrom } from '@/platform/environment'

export const metadata: Metadata = { metadataBase: new URL(siteUrlFrom(process.env)) }

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1524' },
  ],
}

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLanguage(locale)) notFound()
  setRequestLocale(locale)
  return (
    <html lang={locale} dir={describe(locale).direction}>
      <body>{children}</body>
    </html>
  )
}
