import { permanentRedirect } from 'next/navigation'
import { Gone } from '@/site/components/Gone'
import { NotPublishedHere } from '@/site/components/NotPublishedHere'
import type { PageAddress } from '@/site/payload/published'
import { departedPage, otherLanguages } from '../../published'

type Props = {
  address: PageAddress
  /** What stands behind the page's address: "/updates". */
  below?: string
}

/** Where no page is published: it moved, it is gone, or it is not there in this language. */
export async function NoPage({ address, below = '' }: Props) {
  const departure = await departedPage(address)
  if (departure && 'href' in departure) permanentRedirect(departure.href + below)
  const { language } = address
  if (departure) return <Gone language={language} {...departure} />
  return <NotPublishedHere language={language} elsewhere={await otherLanguages(address)} />
}
