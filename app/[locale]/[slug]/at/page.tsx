import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { defaultLanguage, isLanguage } from '@/i18n/languages'
import { pageAddress, pastAddress } from '@/site/addresses'
import { addressFrom, asked } from '../asked'

export const metadata: Metadata = { robots: { index: false } }

type Props = PageProps<'/[locale]/[slug]/at'>

/** Where the form under "All updates" goes: `?day=2024-07-02` becomes the address of that day. */
export default async function Day({ params, searchParams }: Props) {
  const [{ day }, { locale, slug }] = await Promise.all([searchParams, params])
  const address = await addressFrom(Promise.resolve({ locale, slug }))
  asked().tell(address ?? { language: defaultLanguage, slug: '' })
  if (!address || !isLanguage(locale)) redirect('/')
  const { language } = address
  const wanted = typeof day === 'string' ? encodeURIComponent(day.trim()) : ''
  redirect(
    wanted ? pastAddress(language, address.slug, wanted) : pageAddress(language, address.slug),
  )
}
