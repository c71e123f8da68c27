import { setRequestLocale } from 'next-intl/server'
import { isLanguage } from '@/i18n/languages'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'

/** An address under a language at which there is never a page. */
export default async function Unknown({ params }: PageProps<'/[locale]/[...unknown]'>) {
  const { locale } = await params
  if (!isLanguage(locale)) return null
  setRequestLocale(locale)
  return <NotPublishedHere language={locale} />
}
