import { siteKey } from '@/delivery/cache-keys'
import { dependsOn } from '@/delivery/server/dependencies'
import { settings } from '@/settings/server/settings.mjs'
import { answer } from '../responses'

export const dynamic = 'force-dynamic'

/** RFC 9309. What readers see may be read by machines; the house itself is none of theirs. */
export function GET(request: Request): Response {
  dependsOn([siteKey])
  const lines = [
    'User-agent: *',
    'Allow: /api/media/file/',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /internal/',
    'Disallow: /*/preview/',
    // Pages of the past and searches are without number, and name what is elsewhere.
    'Disallow: /*/at/',
    'Disallow: /*/compare/',
    'Disallow: /*/search',
    '',
    `Sitemap: ${settings().siteUrl}/sitemap.xml`,
    '',
  ]
  return answer(request, lines.join('\n'), 'text/plain; charset=utf-8')
}
