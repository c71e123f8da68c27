/** The picture that stands beside a link to a page, where people share it. */
import { pageCard } from '../../../card'
import { departedAnswer, unknownLanguage } from '../../../departures'
import { publishedPage } from '../../../published'
import { answer } from '../../../responses'
import { addressFrom } from '../address'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/card.png'>,
): Promise<Response> {
  const address = await addressFrom(params)
  if (!address) return unknownLanguage()
  const view = await publishedPage(address)
  if (!view) return departedAnswer(address, '/card.png')
  return answer(request, await pageCard(view), 'image/png')
}
