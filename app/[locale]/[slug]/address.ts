import { isLanguage } from '@/i18n/languages'
import type { PageAddress } from '@/site/payload/published'

/** The address that the parameters of a page mean; nothing in an unknown language. */
export async function addressFrom(
  params: Promise<{ locale: string; slug: string }>,
): Promise<PageAddress | undefined> {
  const { locale, slug } = await params
  return isLanguage(locale) ? { language: locale, slug: decoded(slug) } : undefined
}

/** Next hands the parts of an address on as they were written. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // no page has such a slug: not found
  }
}
