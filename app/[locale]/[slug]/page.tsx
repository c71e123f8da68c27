import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { defaultLanguage, isLanguage } from '@/i18n/languages'
import { LinkedData } from '@/site/components/LinkedData'
import { RelationsPage } from '@/site/components/RelationsPage'
import type { PageAddress } from '@/site/payload/published'
import { linkedData, pageMetadata } from '../../machines'
import { departedPage, publishedPage } from '../../published'
import { asked } from './asked'

type Props = PageProps<'/[locale]/[slug]'>

/** Made on the first visit, and anew when something it shows is published. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await addressFrom(params)
  const view = asked && (await publishedPage(asked))
  return view ? pageMetadata(view) : {}
}

export default async function Page({ params }: Props) {
  const address = await addressFrom(params)
  // not-found.tsx waits for this, also where the layout answers for an unknown language.
  asked().tell(address ?? { language: defaultLanguage, slug: '' })
  if (!address) notFound()
  setRequestLocale(address.language)
  const view = await publishedPage(address)
  if (!view) {
    const departure = await departedPage(address)
    if (departure && 'href' in departure) permanentRedirect(departure.href)
    notFound()
  }
  return (
    <>
      <LinkedData data={await linkedData(view)} />
      <RelationsPage view={view} />
    </>
  )
}

async function addressFrom(params: Props['params']): Promise<PageAddress | undefined> {
  const { locale, slug } = await params
  return isLanguage(locale) ? { language: locale, slug: decoded(slug) } : undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // no page has such a slug: not found
  }
}
