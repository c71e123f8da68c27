import { siteKey } from '@/delivery/cache-keys'
import { dependsOn } from '@/delivery/server/dependencies'
import { settings } from '@/settings/server/settings.mjs'
import { robotsTxt } from '@/site/robots-txt'
import { answer } from '../responses'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  dependsOn([siteKey])
  return answer(request, robotsTxt(settings().siteUrl), 'text/plain; charset=utf-8')
}
