/**
 * The TimeGate of a page (RFC 7089, section 4): leads to the state that stood at a moment. The HTTP
 * server brings here who asks the page itself with `Accept-Datetime`
 * (scripts/server/time-negotiation.mjs), as `?datetime=`.
 */
import { neverCache } from '@/delivery/server/dependencies'
import { settings } from '@/settings/server/settings.mjs'
import { pastAddress } from '@/site/addresses'
import { acceptedMoment, linksOfPage, mementoAt } from '@/site/memento'
import { departedAnswer, unknownLanguage } from '../../../../departures'
import { pastAddresses } from '../../../../past'
import { publishedMoments } from '../../../../published'
import { addressFrom } from '../../address'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/at/timegate'>,
): Promise<Response> {
  const address = await addressFrom(params)
  if (!address) return unknownLanguage()
  // It is for those who asked so, and the page is what others get at the same address.
  neverCache()
  const asked = new URL(request.url).searchParams.get('datetime')
  const wanted = asked === null ? new Date().toISOString() : acceptedMoment(asked)
  if (!wanted) return malformed(asked ?? '')
  const moments = await publishedMoments(address)
  const memento = moments && mementoAt(wanted, moments)
  if (!memento) return departedAnswer(address, '')
  const headers = {
    'cache-control': 'private, no-store',
    link: linksOfPage(pastAddresses(address)),
    location: settings().siteUrl + pastAddress(address.language, address.slug, memento),
    vary: 'Accept-Datetime',
  }
  return new Response(null, { status: 302, headers })
}

function malformed(asked: string): Response {
  const example = 'Accept-Datetime: Tue, 02 Jul 2024 12:08:30 GMT'
  const words = `“${asked.slice(0, 60)}” is not a date as HTTP writes them. Write ${example}\n`
  const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }
  return new Response(words, { status: 400, headers })
}
