import { cache } from 'react'
import { isLanguage } from '@/i18n/languages'
import type { PageAddress } from '@/site/payload/published'

type Asked = { address: Promise<PageAddress>; tell: (address: PageAddress) => void }

/**
 * Next gives `not-found.tsx` no parameters. The page tells it here, within one rendering, which
 * address was asked for, so that it can offer the languages in which that page exists.
 */
export const asked = cache((): Asked => {
  let tell: Asked['tell'] = () => {}
  const address = new Promise<PageAddress>((resolve) => {
    tell = resolve
  })
  return { address, tell }
})

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
