import { unknownLanguage } from '../../../departures'
import { feedAnswer } from '../../../feeds'
import { addressFrom } from '../address'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/feed.atom'>,
): Promise<Response> {
  const address = await addressFrom(params)
  return address ? feedAnswer(request, address, 'atom') : unknownLanguage()
}
