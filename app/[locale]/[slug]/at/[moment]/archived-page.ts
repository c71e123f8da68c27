import config from '@payload-config'
import { getPayload } from 'payload'
import { cache } from 'react'
import { neverCache } from '@/delivery/server/dependencies'
import { decoded } from '@/host/next-undecoded-parameters'
import { settings } from '@/settings/server/settings.mjs'
import { type AskedMoment, momentFrom } from '@/site/archive-moment'
import { type ArchivedPage, archivedPage } from '@/site/payload/archive-reader'
import type { PageAddress } from '@/site/payload/published'
import { addressFrom } from '../../address'

export type Then = {
  address: PageAddress
  /** The day or time, as the address has it. */
  asked: string
  moment: AskedMoment
  page?: ArchivedPage
}

type Parameters = Promise<{ locale: string; slug: string; moment: string }>

/** What stood there then; asked once for the page and its metadata. Nothing in an unknown language. */
export const pastAt = cache(async (params: Parameters): Promise<Then | undefined> => {
  const address = await addressFrom(params)
  if (!address) return undefined
  const asked = decoded((await params).moment)
  const now = new Date()
  const moment = momentFrom(asked, { timeZone: settings().timeZone, now })
  const at = moment.kind === 'moment' ? moment.at : now.toISOString()
  // Of today it says until when that holds: another time with every request.
  if (now.getTime() - Date.parse(at) < 60_000) neverCache()
  const page = await archivedPage({ ...address, at, asked }, await getPayload({ config }))
  return { address, asked, moment, page }
})
