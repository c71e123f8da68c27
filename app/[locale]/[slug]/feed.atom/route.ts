import { decoded } from '@/host/next-undecoded-parameters'
import { feedAnswer } from '../../../feeds'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/feed.atom'>,
): Promise<Response> {
  const { locale, slug } = await params
  return feedAnswer(request, { locale, slug: decoded(slug) }, 'atom')
}
