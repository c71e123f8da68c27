import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { defaultLanguage } from '@/i18n/languages'
import { Gone } from '@/site/components/Gone'
import { RelationsPage } from '@/site/components/RelationsPage'
import { departedPage, otherLanguages, publishedPage } from '../../published'
import { addressFrom, asked } from './asked'

type Props = PageProps<'/[locale]/[slug]'>

/** Made on the first visit, and anew when something it shows is published. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = await addressFrom(params)
  const view = address && (await publishedPage(address))
  if (!view) return {}
  const { language, languages, searchTitle, description, image } = view
  const source = languages.find(({ isSource }) => isSource) ?? languages[0]
  return {
    title: searchTitle,
    description,
    alternates: {
      canonical: languages.find((each) => each.language === language)?.href,
      languages: {
        ...Object.fromEntries(languages.map((each) => [each.language, each.href])),
        ...(source && { 'x-default': source.href }),
      },
    },
    openGraph: {
      type: 'article',
      title: searchTitle,
      description,
      locale: language,
      modifiedTime: view.lastUpdated,
      images: image && [
        { url: image.src, width: image.width, height: image.height, alt: image.alt },
      ],
    },
  }
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
  return <RelationsPage view={view} />
}
