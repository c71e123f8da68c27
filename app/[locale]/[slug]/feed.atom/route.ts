import { feedAnswer } from '../../../feeds'
import { decoded } from '../address'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/feed.atom'>,
): Promise<Response> {
  const { locale, slug } = await params
  return feedAnswer(request, { locale, slug: decoded(slug) }, 'atom')
}
