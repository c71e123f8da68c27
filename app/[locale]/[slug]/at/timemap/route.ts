/** The TimeMap of a page: every state that it had in public (RFC 7089, section 5). */
import { settings } from '@/settings/server/settings.mjs'
import { pastAddress } from '@/site/addresses'
import { timeMap, timeMapType } from '@/site/memento'
import { departedAnswer, unknownLanguage } from '../../../../departures'
import { pastAddresses } from '../../../../past'
import { publishedMoments } from '../../../../published'
import { answer } from '../../../../responses'
import { addressFrom } from '../../address'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/at/timemap'>,
): Promise<Response> {
  const address = await addressFrom(params)
  if (!address) return unknownLanguage()
  const moments = await publishedMoments(address)
  if (!moments) return departedAnswer(address, '/at/timemap')
  const { siteUrl } = settings()
  const addressOf = (moment: string) =>
    siteUrl + pastAddress(address.language, address.slug, moment)
  return answer(request, timeMap(pastAddresses(address), moments, addressOf), timeMapType)
}
