import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { isLanguage } from '@/i18n/languages'
import { pageAddress, pastAddress } from '@/site/addresses'
import { addressFrom } from '../asked'

export const metadata: Metadata = { robots: { index: false } }

type Props = PageProps<'/[locale]/[slug]/at'>

/** Where the form under "All updates" goes: `?day=2024-07-02` becomes the address of that day. */
export default async function Day({ params, searchParams }: Props) {
  const [{ day }, { locale, slug }] = await Promise.all([searchParams, params])
  const address = await addressFrom(Promise.resolve({ locale, slug }))
  if (!address || !isLanguage(locale)) redirect('/')
  const { language } = address
  const asked = typeof day === 'string' ? encodeURIComponent(day.trim()) : ''
  redirect(asked ? pastAddress(language, address.slug, asked) : pageAddress(language, address.slug))
}
