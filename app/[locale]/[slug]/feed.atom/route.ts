import { departedAnswer, unknownLanguage } from '../../../departures'
import { pageFeed } from '../../../feeds'
import { addressFrom } from '../address'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/feed.atom'>,
): Promise<Response> {
  const address = await addressFrom(params)
  if (!address) return unknownLanguage()
  return (await pageFeed(request, address, 'atom')) ?? departedAnswer(address, '/feed.atom')
}
