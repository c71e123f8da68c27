import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { ContentPage } from '@/site/components/ContentPage'
import { JsonLdScript } from '@/site/components/JsonLd'
import { linkedData, pageMetadata } from '../../metadata'
import { sendLinksToPast } from '../../past'
import { publishedPage } from '../../published'
import { addressFrom } from './address'
import { NoPage } from './NoPage'

type Props = PageProps<'/[locale]/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = await addressFrom(params)
  const view = address && (await publishedPage(address))
  return view ? pageMetadata(view) : {}
}

export default async function Page({ params }: Props) {
  const address = await addressFrom(params)
  if (!address) return null
  setRequestLocale(address.language)
  const view = await publishedPage(address)
  sendLinksToPast(address, view)
  if (!view) return <NoPage address={address} />
  return (
    <>
      <JsonLdScript data={await linkedData(view)} />
      <ContentPage view={view} />
    </>
  )
}
