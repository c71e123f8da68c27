import { decoded } from '@/host/next-undecoded-parameters'
import { isLanguage } from '@/i18n/languages'
import type { PageAddress } from '@/site/payload/published'

/** The address that the parameters of a page mean; nothing in an unknown language. */
export async function addressFrom(
  params: Promise<{ locale: string; slug: string }>,
): Promise<PageAddress | undefined> {
  const { locale, slug } = await params
  return isLanguage(locale) ? { language: locale, slug: decoded(slug) } : undefined
}
