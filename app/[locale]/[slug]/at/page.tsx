import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pageAddress, pastAddress } from '@/site/addresses'
import { addressFrom } from '../address'

export const metadata: Metadata = { robots: { index: false } }

type Props = PageProps<'/[locale]/[slug]/at'>

/** Where the form under "All updates" goes: `?day=2024-07-02` becomes the address of that day. */
export default async function Day({ params, searchParams }: Props) {
  const [{ day }, address] = await Promise.all([searchParams, addressFrom(params)])
  if (!address) return null
  const { language, slug } = address
  const wanted = typeof day === 'string' ? encodeURIComponent(day.trim()) : ''
  redirect(wanted ? pastAddress(language, slug, wanted) : pageAddress(language, slug))
}
