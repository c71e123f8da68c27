import { setRequestLocale } from 'next-intl/server'
import { isLanguage } from '@/i18n/languages'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'

/** Endlessly many addresses: none is kept in the cache. */
export const dynamic = 'force-dynamic'

/** An address under a language at which there is never a page. */
export default async function Unknown({ params }: PageProps<'/[locale]/[...unknown]'>) {
  const { locale } = await params
  if (!isLanguage(locale)) return null
  setRequestLocale(locale)
  return <NotPublishedHere language={locale} />
}
