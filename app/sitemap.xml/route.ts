import { settings } from '@/settings/server/settings.mjs'
import { sitemapIndexXml } from '@/site/sitemap'
import { answer } from '../responses'
import { sitemap } from '../sitemaps/parts'

export const dynamic = 'force-dynamic'

/** The index of all sitemaps. */
export async function GET(request: Request): Promise<Response> {
  const site = settings().siteUrl
  const index = sitemapIndexXml(await sitemap(), (part) => `${site}/sitemaps/${part}.xml`)
  return answer(request, index, 'application/xml; charset=utf-8')
}
