import { cache } from 'react'
import { runningPayload } from '@/database/running-payload'
import { neverCache } from '@/delivery/server/dependencies'
import { decoded } from '@/host/next-undecoded-parameters'
import { settings } from '@/settings/server/settings.mjs'
import { pageAddress } from '@/site/addresses'
import { type AskedMoment, momentFrom } from '@/site/archive-moment'
import { pageView } from '@/site/page-view'
import { type ArchivedPage, archivedPage } from '@/site/payload/archive-reader'
import type { PageAddress } from '@/site/payload/published'
import { departedPage, publishedPage } from '../../../../published'
import { addressFrom } from '../../address'

export type Then = {
  address: PageAddress
  /** The day or time, as the address has it. */
  asked: string
  moment: AskedMoment
  page?: ArchivedPage
  /** Whether the page is no longer at this address: its past went with it, or is gone as it is. */
  isDeparted: boolean
}

type Parameters = Promise<{ locale: string; slug: string; moment: string }>

/** What stood there then. Nothing in an unknown language. */
export async function pastAt(params: Parameters): Promise<Then | undefined> {
  const { locale, slug, moment } = await params
  return pastOf(locale, slug, moment)
}

/** What a page of the past shows. As its facts, made once for head and body. */
export const viewThen = cache(pageView)

/** Asked once for the page and its metadata. */
export const pastOf = cache(async (locale: string, slug: string, wanted: string) => {
  const address = await addressFrom(Promise.resolve({ locale, slug }))
  if (!address) return undefined
  const asked = decoded(wanted)
  const now = new Date()
  const moment = momentFrom(asked, { timeZone: settings().timeZone, now })
  const at = moment.kind === 'moment' ? moment.at : now.toISOString()
  // Of today it says until when that holds: another time with every request.
  if (now.getTime() - Date.parse(at) < 60_000) neverCache()
  const page = await archivedPage({ ...address, at, asked }, runningPayload())
  const isHere = page?.today === pageAddress(address.language, address.slug)
  const isTaken = isHere || (await publishedPage(address)) !== null
  const isDeparted = !isTaken && (await departedPage(address)) !== undefined
  return { address, asked, moment, page, isDeparted } satisfies Then
})
