import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { defaultLanguage } from '@/i18n/languages'
import { Gone } from '@/site/components/Gone'
import { LinkedData } from '@/site/components/LinkedData'
import { RelationsPage } from '@/site/components/RelationsPage'
import { linkedData, pageMetadata } from '../../machines'
import { departedPage, otherLanguages, publishedPage } from '../../published'
import { addressFrom, asked } from './asked'

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
    if (!departure) notFound()
    return (
      <Gone
        {...address}
        explanation={departure.explanation}
        elsewhere={await otherLanguages(address)}
      />
    )
  }
  return (
    <>
      <LinkedData data={await linkedData(view)} />
      <RelationsPage view={view} />
    </>
  )
}
