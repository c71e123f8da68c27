import { sitemapXml } from '@/site/sitemap'
import { answer, notThere } from '../../responses'
import { sitemap } from '../parts'

export async function GET(
  request: Request,
  { params }: RouteContext<'/sitemaps/[part]'>,
): Promise<Response> {
  const number = /^([1-9]\d{0,5})\.xml$/.exec((await params).part)?.[1]
  const part = number && (await sitemap())[Number(number) - 1]
  if (!part) return notThere('There is no such sitemap.')
  return answer(request, sitemapXml(part), 'application/xml; charset=utf-8')
}
